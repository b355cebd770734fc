import { standOn } from '../kit/shelf';

standOn(4);
