import { standOn } from '../kit/shelf';

standOn(9);
