import { deflateRawSync } from 'node:zlib';

export type Packed = { readonly name: string; readonly content: string | Buffer; readonly claims?: number };

/** An archive of these files. `claims`: how large the archive says that a file is, where it lies. */
export function zipOf(files: readonly Packed[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const about = aboutFile(packed.length, claims ?? bytes.length, Buffer.byteLength(name));
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, directoryTail(offset), Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...parts, list, endOf(files.length, list.length, offset, comment)]);
}

/** The fields that a file's header shares with its line in the directory. */
function aboutFile(packed: number, unpacked: number, nameLength: number): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(0x0800, 2);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(packed, 14);
  about.writeUInt32LE(unpacked, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function directoryTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endOf(count: number, bytes: number, offset: number, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** The least that counts as a Word document, and more files beside it. */
export function docxOf(...more: Packed[]): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: TYPES },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
}
