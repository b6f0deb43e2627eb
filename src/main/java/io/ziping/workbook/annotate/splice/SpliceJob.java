package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.annotate.FormPaper;
import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.annotate.PrintArea;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.ZipPart;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The splicing of one workbook: what is in it, what is put into it, and the zip that results. */
final class SpliceJob implements FormPaper, AutoCloseable {

  private static final String TOP = "";
  private static final String PACKAGE_RELATIONSHIPS = "_rels/.rels";
  private static final String PROPERTIES_TYPE = Namespaces.RELATIONSHIPS + "/custom-properties";

  private final SourcePackage source;
  private final Relationships top;
  private final Relationships relationships;
  private final WorkbookPart workbook;
  private final ContentTypes types;
  private final String main;
  private String stylesName = "";
  private final ZipAssembly zip;
  private final Packer packer = new Packer();
  private final Map<String, Set<Address>> threads = new LinkedHashMap<>();
  private final Map<String, SheetLayout> layouts = new LinkedHashMap<>();

  /**
   * Looks into a workbook.
   *
   * @throws SplicingDeclined when it must not be spliced
   * @throws io.ziping.workbook.safety.UnreadableException when it is damaged or over a limit
   */
  SpliceJob(FileBytes original, ReadLimits limits) {
    source = new SourcePackage(original, limits);
    top = new Relationships(TOP, source.read(part(PACKAGE_RELATIONSHIPS)));
    if (top.ofType("origin").isPresent()) {
      throw new SplicingDeclined("a digital signature");
    }
    main =
        top.ofType("officeDocument")
            .map(Relationships.Relationship::target)
            .orElseThrow(() -> new SplicingDeclined("no workbook part"));
    workbook = new WorkbookPart(source.read(part(main)));
    relationships = relationshipsOf(main);
    types = new ContentTypes(source.read(part(ContentTypes.NAME)), main);
    zip = new ZipAssembly(original.array(), source.parts());
  }

  private ZipPart part(String name) {
    return source.find(name).orElseThrow(() -> new SplicingDeclined("no part " + name));
  }

  @Override
  public Set<String> sheetNames() {
    Set<String> names = new LinkedHashSet<>();
    workbook.tabs().forEach(tab -> names.add(tab.name()));
    return names;
  }

  @Override
  public OptionalInt freeColumn(String sheet) {
    return layout(sheet).freeColumn();
  }

  @Override
  public Extent extent(CellRef cell) {
    return layout(cell.sheet()).extent(cell.row(), cell.column());
  }

  @Override
  public boolean prints(String sheet, int column) {
    String area = printArea(sheet);
    return area == null || PrintArea.holds(area, column);
  }

  @Override
  public boolean hasThread(CellRef cell) {
    return threads
        .computeIfAbsent(cell.sheet(), this::threads)
        .contains(new Address(cell.row(), cell.column()));
  }

  private Set<Address> threads(String sheet) {
    return relationshipsOf(partOf(tab(sheet)).name())
        .ofType("comments")
        .map(known -> CommentsPart.threads(source.read(existing(known))))
        .orElse(Set.of());
  }

  private @Nullable String printArea(String sheet) {
    return workbook.printArea(workbook.tabs().indexOf(tab(sheet)));
  }

  private SheetLayout layout(String sheet) {
    SheetLayout known = layouts.get(sheet);
    if (known == null) {
      known = source.scan(partOf(tab(sheet)), SheetSurvey::of);
      layouts.put(sheet, known);
    }
    return known;
  }

  private WorkbookPart.Tab tab(String sheet) {
    return workbook.tabs().stream()
        .filter(tab -> tab.name().equals(sheet))
        .findFirst()
        .orElseThrow(() -> new SplicingDeclined("marks on a sheet that is not there"));
  }

  private ZipPart partOf(WorkbookPart.Tab tab) {
    return relationships
        .byId(tab.relationship())
        .map(this::existing)
        .orElseThrow(() -> new SplicingDeclined("a sheet without a part"));
  }

  SourcePackage source() {
    return source;
  }

  ContentTypes types() {
    return types;
  }

  /** The folder of the workbook part, for new parts. */
  String folder() {
    return SourcePackage.folder(main);
  }

  String namespace() {
    return workbook.strict() ? Namespaces.STRICT_MAIN : Namespaces.MAIN;
  }

  /** A type of relationship in full. */
  String type(String word) {
    String base = workbook.strict() ? Namespaces.STRICT_RELATIONSHIPS : Namespaces.RELATIONSHIPS;
    return base + "/" + word;
  }

  /** The part that a relationship leads to. */
  ZipPart existing(Relationships.Relationship relationship) {
    return part(relationship.target());
  }

  Relationships relationshipsOf(String part) {
    String name = SourcePackage.relationshipsOf(part);
    return new Relationships(part, source.read(name, Relationships.NONE));
  }

  /** A new version of a part, or a new part. */
  void pack(String name, Consumer<ByteSink> writer) {
    // The zip may spell a name with other cases than the relationship that leads to it.
    String spelled = source.find(name).map(ZipPart::name).orElse(name);
    zip.put(packer.pack(spelled, writer));
  }

  /** Draws everything and returns the result. */
  ResultFile draw(Markup markup) {
    StyleBook styles = styles(markup.resultSheet().font());
    Map<String, FormSheet> forms = forms(markup, new Widths(styles.points()));
    CommentRuns runs = new CommentRuns(markup.resultSheet().font(), markup.separator());
    forms.values().forEach(form -> form.write(styles, runs, markup.author()));
    workbook.tabs().stream().filter(tab -> !forms.containsKey(tab.name())).forEach(this::deselect);
    ResultSheetXml result = new ResultSheetXml(markup.resultSheet(), styles);
    String resultId = addSheet(out -> result.write(out, namespace()));
    workbook.addInFront(markup.resultSheet().name(), resultId, markup.resultSheet().frozenRows());
    Markup.MachineSheet machine = markup.machineSheet();
    String machineId = addSheet(out -> MachineSheetXml.write(machine, out, namespace()));
    workbook.addHidden(machine.name(), machineId);
    properties(markup.properties());
    pack(stylesName, styles.writer());
    pack(main, workbook.writer());
    pack(SourcePackage.relationshipsOf(main), relationships.writer());
    pack(ContentTypes.NAME, types.writer());
    return new ResultFile(zip.assemble(), types.extension());
  }

  private StyleBook styles(String font) {
    stylesName =
        relationships
            .ofType("styles")
            .map(known -> existing(known).name())
            .orElseGet(this::newStyles);
    String none = StyleSheet.NONE.formatted(namespace());
    return new StyleBook(new StyleSheet(source.read(stylesName, none)), font, this::namedFormat);
  }

  private int namedFormat() {
    return workbook.tabs().stream()
        .map(this::partOf)
        .mapToInt(part -> source.scan(part, NamedFormats::highest))
        .max()
        .orElse(0);
  }

  private String newStyles() {
    String made = source.usual(folder() + "styles", ".xml");
    relationships.add(type("styles"), made);
    types.add(made, ContentTypes.STYLES);
    return made;
  }

  private Map<String, FormSheet> forms(Markup markup, Widths widths) {
    Map<String, FormSheet> forms = new LinkedHashMap<>();
    for (Markup.CellMark mark : markup.marks()) {
      form(forms, mark.cell().sheet()).mark(mark);
    }
    double width = widths.of(Markup.SIDE_COLUMN_PIXELS);
    for (Markup.SideNote note : markup.sideNotes()) {
      String sheet = note.cell().sheet();
      form(forms, sheet).note(note, width, printArea(sheet) != null);
    }
    return forms;
  }

  private FormSheet form(Map<String, FormSheet> forms, String sheet) {
    return forms.computeIfAbsent(
        sheet, name -> new FormSheet(this, partOf(tab(name)), layout(name)));
  }

  private void deselect(WorkbookPart.Tab tab) {
    ZipPart part = partOf(tab);
    if (source.scan(part, SheetPatch::isSelected)) {
      pack(part.name(), out -> source.edit(part, out, SheetPatch::deselect));
    }
  }

  /** Adds a worksheet part and returns its relationship. */
  private String addSheet(Consumer<ByteSink> writer) {
    String name = source.free(folder() + "worksheets/sheet", ".xml");
    types.add(name, ContentTypes.SHEET);
    pack(name, writer);
    return relationships.add(type("worksheet"), name);
  }

  private void properties(Map<String, String> properties) {
    String name =
        top.ofType("custom-properties", "customProperties")
            .map(known -> existing(known).name())
            .orElseGet(this::newProperties);
    CustomProperties custom = new CustomProperties(source.read(name, CustomProperties.NONE));
    custom.put(properties);
    pack(name, custom.writer());
    if (top.changed()) {
      pack(PACKAGE_RELATIONSHIPS, top.writer());
    }
  }

  private String newProperties() {
    String made = source.usual("docProps/custom", ".xml");
    top.add(PROPERTIES_TYPE, made);
    types.add(made, ContentTypes.PROPERTIES);
    return made;
  }

  @Override
  public void close() {
    packer.close();
  }
}
