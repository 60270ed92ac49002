import { expect, it } from 'vitest';
import { packedPlaces } from '../../../bot/page/bundle/places.ts';
import { unpackedPlaces } from '../../../bot/page/client/places.ts';
import places from '../../../dialogs/gazetteer/places.json' with { type: 'json' };
import { fold } from '../../../dialogs/typing.ts';

it('A browser knows every place that a server knows, in the same order', () => {
  const { source, notes: _, ordinaryWords, ...lists } = places;
  const folded = Object.entries(lists).map(([key, names]) => [key, names.map(fold)]);
  const known = unpackedPlaces(packedPlaces({ source, ordinaryWords, lists }));
  expect(known).toEqual({ source, ordinaryWords, ...Object.fromEntries(folded) });
});

it('A name that is folded is taken apart as one that is not', () => {
  const names = [places.stadtkreise, places.towns, places.badenWuerttemberg, places.elsewhere];
  const folded = names.flat().map(fold);
  expect(folded.map(fold)).toEqual(folded);
});
