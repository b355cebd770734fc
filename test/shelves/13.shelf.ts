import { standOn } from '../kit/shelf';

standOn(13);
