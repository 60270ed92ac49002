import { respond } from '../respond.ts';
import { mainView } from '../view/main.ts';
import { createDevice } from './own-device.ts';
import { handIn } from './registry.ts';

handIn('page', { createDevice, respond, mainView });
