import { standOn } from '../kit/shelf';

standOn(12);
