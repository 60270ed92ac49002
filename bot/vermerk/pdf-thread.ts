import { answerWith } from '../beside/answer-with.ts';
import { vermerkPdf } from './pdf.ts';

answerWith(vermerkPdf);
