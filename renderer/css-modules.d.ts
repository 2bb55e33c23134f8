/** Style sheets are taken in for their effect; the build gathers them into files of their own. */
declare module '*.css';
