import { standOn } from '../kit/shelf';

standOn(10);
