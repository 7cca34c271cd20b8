export { ParkedOffice, type ParkedAt, type ParkedList } from './parked-office.js';
