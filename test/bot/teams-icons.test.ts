import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Picture, readPng } from './png.ts';

function icon(name: string): Picture {
  const folder = new URL('../../bot/teams/package/icons/', import.meta.url);
  return readPng(readFileSync(new URL(`${name}.png`, folder)));
}

describe('The icon of the Teams app', () => {
  const { width, height, pixels } = icon('color');

  it('is as wide and high as Teams asks for', () => {
    expect([width, height]).toEqual([192, 192]);
  });

  it('is a full square: Teams rounds it', () => {
    expect(pixels.filter(([, , , opacity]) => opacity !== 255)).toEqual([]);
  });

  it('has its signpost in the middle that is always shown', () => {
    const isSign = ([red = 0]: readonly number[]) => red > 200;
    const outside = pixels.filter((pixel, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      return isSign(pixel) && [x, y].some((place) => place < 36 || place >= 156);
    });
    expect(pixels.some(isSign)).toBe(true);
    expect(outside).toEqual([]);
  });
});

describe('The outline icon of the Teams app', () => {
  const { width, height, pixels } = icon('outline');
  const drawn = pixels.filter(([, , , opacity]) => opacity !== 0);

  it('is as wide and high as Teams asks for', () => {
    expect([width, height]).toEqual([32, 32]);
  });

  it('is white on nothing', () => {
    expect(new Set(drawn.map((pixel) => pixel.slice(0, 3).join()))).toEqual(
      new Set(['255,255,255']),
    );
  });

  it('leaves most of its ground free', () => {
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
  });
});
