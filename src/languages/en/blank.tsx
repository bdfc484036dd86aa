/** A subpackage needs a page; the words of the language lie beside it. Nobody opens it. */
export default () => null;
