package io.ziping.faults;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msdtyp.FileTime;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileBasicInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.locks.LockSupport;

/**
 * What Explorer and Excel do to a share, call by call, as a scripted SMB client. Paths are below
 * the share, with backslashes.
 */
final class WindowsClient implements AutoCloseable {

  private static final EnumSet<SMB2ShareAccess> OTHERS_READ =
      EnumSet.of(SMB2ShareAccess.FILE_SHARE_READ);

  private final SMBClient client;
  private final Connection connection;
  private final DiskShare share;

  private WindowsClient(SMBClient client, Connection connection, DiskShare share) {
    this.client = client;
    this.connection = connection;
    this.share = share;
  }

  static WindowsClient connect(int port) throws IOException {
    SMBClient client =
        new SMBClient(
            SmbConfig.builder().withDialects(SMB2Dialect.SMB_3_0, SMB2Dialect.SMB_2_1).build());
    Connection connection = client.connect("127.0.0.1", port);
    DiskShare share =
        (DiskShare) connection.authenticate(AuthenticationContext.guest()).connectShare("drop");
    return new WindowsClient(client, connection, share);
  }

  /** Opens for reading and writing; others may only read. */
  File open(String name, SMB2CreateDisposition disposition, SMB2CreateOptions... options) {
    EnumSet<SMB2CreateOptions> all = EnumSet.noneOf(SMB2CreateOptions.class);
    all.addAll(Arrays.asList(options));
    return share.openFile(
        name,
        EnumSet.of(AccessMask.GENERIC_READ, AccessMask.GENERIC_WRITE, AccessMask.DELETE),
        EnumSet.of(FileAttributes.FILE_ATTRIBUTE_NORMAL),
        OTHERS_READ,
        disposition,
        all);
  }

  static void write(File file, byte[] bytes, int from, int to) {
    file.write(Arrays.copyOfRange(bytes, from, to), from);
  }

  /**
   * Explorer's copy: the final size first, then the bytes in pieces, at the end the source's own
   * old time.
   */
  void explorerCopy(String name, byte[] bytes, int piece, Duration pause, Instant modified) {
    File file = open(name, SMB2CreateDisposition.FILE_OVERWRITE_IF);
    file.setLength(bytes.length);
    for (int at = 0; at < bytes.length; at += piece) {
      write(file, bytes, at, Math.min(bytes.length, at + piece));
      LockSupport.parkNanos(pause.toNanos());
    }
    FileTime time = FileTime.ofEpochMillis(modified.toEpochMilli());
    file.setFileInformation(new FileBasicInformation(time, time, time, time, 0L));
    file.close();
  }

  /** Begins a copy and dies after a part of it. */
  void abortedCopy(String name, byte[] bytes, int until) throws IOException {
    File file = open(name, SMB2CreateDisposition.FILE_OVERWRITE_IF);
    file.setLength(bytes.length);
    write(file, bytes, 0, until);
    client.close();
  }

  /**
   * Excel's way of saving a workbook that is in the folder: a temporary file without extension, the
   * old workbook renamed away, the new one renamed to its name, the old one deleted.
   */
  void excelSave(String folder, String name, byte[] bytes, Duration pause) {
    String fresh = folder + "\\2B4E6A10";
    String gone = folder + "\\9F00AA31.tmp";
    File written = open(fresh, SMB2CreateDisposition.FILE_CREATE);
    write(written, bytes, 0, bytes.length);
    written.close();
    rename(folder + "\\" + name, gone);
    LockSupport.parkNanos(pause.toNanos());
    rename(fresh, folder + "\\" + name);
    LockSupport.parkNanos(pause.toNanos());
    share.rm(gone);
  }

  /** Opens a workbook as Excel does, with its owner file, until both are closed. */
  File ownerFile(String folder, String name) {
    File owner =
        open(
            folder + "\\~$" + name,
            SMB2CreateDisposition.FILE_OVERWRITE_IF,
            SMB2CreateOptions.FILE_DELETE_ON_CLOSE);
    owner.write(new byte[165], 0);
    return owner;
  }

  private void rename(String from, String to) {
    File file = open(from, SMB2CreateDisposition.FILE_OPEN);
    file.rename(to, false);
    file.close();
  }

  @Override
  public void close() throws IOException {
    connection.close(true);
    client.close();
  }
}
