import { standOn } from '../kit/shelf';

standOn(2);
