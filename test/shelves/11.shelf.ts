import { standOn } from '../kit/shelf';

standOn(11);
