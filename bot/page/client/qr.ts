import { encode, renderSVG, renderUnicodeCompact } from 'uqr';
import { handIn } from './registry.ts';

handIn('qr', { encode, renderSVG, renderUnicodeCompact });
