import { notedIn, vermerkOf } from '../../vermerk/blocks.ts';
import { vermerkHtml } from '../../vermerk/html.ts';
import { vermerkText } from '../../vermerk/text.ts';
import { handIn } from './registry.ts';

handIn('noting', { notedIn, vermerkOf, vermerkHtml, vermerkText });
