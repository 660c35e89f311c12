import { activity } from './activity.ts';
import { albums } from './albums.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { concepts } from './concepts/index.ts';
import { errors } from './errors/index.ts';
import { evaluate } from './evaluate.ts';
import { firstRun } from './first-run.ts';
import { folders } from './folders.ts';
import { library } from './library.ts';
import { models } from './models.ts';
import { photos } from './photos.ts';
import { readyMade } from './ready-made.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sidecars } from './sidecars.ts';
import { tags } from './tags.ts';
import { ui } from './ui.ts';
import { veil } from './veil.ts';
import { viewer } from './viewer.ts';

export const de = {
  activity,
  albums,
  app,
  audit,
  concepts,
  errors,
  evaluate,
  firstRun,
  folders,
  library,
  models,
  photos,
  readyMade,
  review,
  search,
  settings,
  sidecars,
  tags,
  ui,
  veil,
  viewer,
};
