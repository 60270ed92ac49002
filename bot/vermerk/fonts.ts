import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../i18n/language.ts';

/** A font in its two weights. */
export interface Face {
  readonly regular: string;
  readonly bold: string;
}

type FaceId = 'latin' | 'arabic' | 'ethiopic';

const PACKAGES = '@expo-google-fonts';

/**
 * By script; each of them has Latin letters, too. Noto takes Arabic letters apart from their dots, so that
 * a copied text would lose them: IBM Plex draws each letter whole.
 */
const FILES: Readonly<Record<FaceId, Face>> = {
  latin: {
    regular: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
  arabic: {
    regular: 'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
    bold: 'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  },
  ethiopic: {
    regular: 'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
    bold: 'noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf',
  },
};

const BY_SCRIPT: Readonly<Record<string, FaceId>> = { Arabic: 'arabic', Ethiopic: 'ethiopic' };

/** The font of a language. */
export function faceOf({ script }: Language): Face {
  return FILES[BY_SCRIPT[script] ?? 'latin'];
}

const read = new Map<string, Buffer>();

/** The bytes of a font, read when it is first needed. */
export function fontBytes(file: string): Buffer {
  const known = read.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`${PACKAGES}/${file}`)));
  read.set(file, bytes);
  return bytes;
}
