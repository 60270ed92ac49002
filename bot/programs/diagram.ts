import { createSpeaker } from '../i18n/speaker.ts';
import { diagram } from '../render/diagram.ts';

process.stdout.write(`${diagram(createSpeaker('de', 'fachkraft'))}\n`);
