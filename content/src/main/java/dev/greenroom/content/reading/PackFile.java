package dev.greenroom.content.reading;

/**
 * One file of a pack that could be parsed. It need not be valid.
 *
 * @param name as problems call it
 */
public record PackFile(String name, FileKind kind, YamlTree tree) {

  public Spot root() {
    return new Spot(this, FieldPath.ROOT, tree.root());
  }

  Problem problem(FieldPath path, Mark mark, String message) {
    return new Problem(name, mark.line(), mark.column(), path.toString(), message);
  }
}
