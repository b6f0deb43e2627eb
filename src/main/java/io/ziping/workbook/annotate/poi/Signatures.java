package io.ziping.workbook.annotate.poi;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.DirectoryEntry;

/** Digital signatures: editing a signed workbook would break them. */
final class Signatures {

  private Signatures() {}

  static boolean isSigned(OPCPackage workbook) {
    return workbook.getRelationshipsByType(PackageRelationshipTypes.DIGITAL_SIGNATURE_ORIGIN).size()
        > 0;
  }

  static boolean isSigned(DirectoryEntry root) {
    return root.hasEntryCaseInsensitive("_signatures")
        || root.hasEntryCaseInsensitive("_xmlsignatures");
  }
}
