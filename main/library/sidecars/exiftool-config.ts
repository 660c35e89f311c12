import { ownNamespace } from '../ingest/metadata/own-writing.ts';

const { prefix, uri } = ownNamespace;

/**
 * Teaches exiftool our namespace, in Perl. With a configuration of its own, exiftool also leaves alone the one that a
 * person may have in their home folder. Everything is text: what stands in a file is read back to the letter.
 *
 * A process that is killed cannot end its exiftool, which then waits for work for ever: so it looks every few seconds
 * whether its parent is still there; not on Windows, where Perl does not know its parent.
 */
export const exiftoolConfig = `
if ($^O ne 'MSWin32') {
  my $parent = getppid;
  $SIG{ALRM} = sub { exit if getppid != $parent; alarm 3 };
  alarm 3;
}
%Image::ExifTool::UserDefined = (
  'Image::ExifTool::XMP::Main' => {
    ${prefix} => { SubDirectory => { TagTable => 'Image::ExifTool::UserDefined::${prefix}' } },
  },
);
my %namespace = ( '${prefix}' => '${uri}' );
%Image::ExifTool::UserDefined::${prefix} = (
  GROUPS => { 0 => 'XMP', 1 => 'XMP-${prefix}', 2 => 'Other' },
  NAMESPACE => \\%namespace,
  WRITABLE => 'string',
  WrittenTags => {
    List => 'Seq',
    Struct => {
      STRUCT_NAME => 'EideticTag',
      NAMESPACE => \\%namespace,
      map { $_ => {} } qw(TagName Library DecidedBy DecidedAt InHierarchy Concept ConceptVersion Score Model),
    },
  },
  WrittenRating => {
    Struct => {
      STRUCT_NAME => 'EideticRating',
      NAMESPACE => \\%namespace,
      map { $_ => {} } qw(Stars Library DecidedAt),
    },
  },
);
1;
`;
