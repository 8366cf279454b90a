export { OparlObjects } from './oparl/oparl-objects.js';
export { OpenDataModule } from './open-data.module.js';
