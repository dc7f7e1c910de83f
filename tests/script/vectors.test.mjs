// The runner finds files by this name; the vectors themselves are read in vectors.mjs.
import './vectors.mjs';
