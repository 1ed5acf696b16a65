package org.coecorpus.sideinput;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coecorpus.sideinput.Table.Shape;

/**
 * Names of customers, which must not be published. The one column is "name".
 *
 * @param names in the order of the file
 */
public record CustomerList(List<String> names) implements Serializable {

  private static final int LONGEST = 200;
  private static final Column NAME = Column.of("name", "customer", "customer_name");
  private static final Shape SHAPE =
      new Shape("list of customers", NAME, List.of(), Optional.of(row -> List.of(name(row))));

  /** Copies the names. */
  public CustomerList {
    names = List.copyOf(names);
  }

  /**
   * Reads a list. A name needs two letters or digits: a shorter one would be found everywhere.
   *
   * @throws org.coecorpus.settings.UserException if the file cannot be used at all
   */
  public static SideInput<CustomerList> read(Path file) {
    Table<String> table = Table.read(file, SHAPE, CustomerList::name);
    return new SideInput<>(
        new CustomerList(table.names()), table.rejects(), table.suspects(), table.nameless());
  }

  private static String name(Row row) {
    String name = row.required(NAME);
    long letters = name.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters < 2 || name.length() > LONGEST) {
      throw new BadCell(
          NAME.name(), name, "2 letters or digits or more, at most " + LONGEST + " characters");
    }
    return name;
  }
}
