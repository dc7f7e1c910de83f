//! Tables as spreadsheets write them: a header line, and rows of cells.
//!
//! Commas, semicolons, tabs or bars between cells (RFC 4180 and what became of it), UTF-8 with and
//! without its mark, UTF-16, and the encoding of older spreadsheets, Windows-1252, also where both
//! occur in one file because somebody pasted two together.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Rows of a table that are read.
pub const ROWS_MAX: usize = 1_000_000;
/// What may stand between cells, the most usual first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// By which a first line can say what stands between cells.
const SAYS_SEPARATOR: &str = "sep=";

/// Why a file is no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Nothing in it.
    #[error("it is empty")]
    Empty,
    /// Bytes that its own mark says are UTF-16, and that are none.
    #[error("its encoding cannot be read")]
    Encoding,
    /// A column without a name, though rows have something in it.
    #[error("line {line}: {cells} cells, and {columns} columns have a name")]
    TooWide {
        /// The line, from 1.
        line: u64,
        /// How many cells it has.
        cells: usize,
        /// How many columns have a name.
        columns: usize,
    },
    /// Two columns of the same name.
    #[error("two columns are called {0}")]
    Twice(String),
    /// A quotation mark that is never closed.
    #[error("line {0}: a quotation mark is never closed")]
    Unclosed(u64),
    /// More rows than are read.
    #[error("more than {ROWS_MAX} rows")]
    TooLong,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its cells, as many as there are columns.
    pub cells: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// Reads a table. Space around cells is cut off, empty rows are passed over.
    ///
    /// # Errors
    /// What is wrong, and in which line.
    pub fn read(bytes: &[u8]) -> Result<Self, SheetError> {
        let text = decoded(bytes)?;
        let (separator, text, before) = separated(&text);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let (mut rows, mut record) = (Vec::new(), csv::StringRecord::new());
        // The text is UTF-8, and rows may be of any width: there is nothing else to fail.
        while reader
            .read_record(&mut record)
            .map_err(|_| SheetError::Encoding)?
        {
            let line = record.position().map_or(1, csv::Position::line) + before;
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            let last = record.iter().next_back().unwrap_or_default();
            // What is never closed goes on to the end of the file.
            let at_end = reader.position().byte() == text.len() as u64;
            if last.contains('\n') && at_end && !text.trim_end().ends_with('"') {
                return Err(SheetError::Unclosed(line));
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(Row { line, cells });
            }
            if rows.len() > ROWS_MAX {
                return Err(SheetError::TooLong);
            }
        }
        framed(rows)
    }
}

/// The first row as the names of the columns, and every other brought to their number.
fn framed(mut rows: Vec<Row>) -> Result<Sheet, SheetError> {
    if rows.is_empty() {
        return Err(SheetError::Empty);
    }
    let mut columns = rows.remove(0).cells;
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    let mut seen: Vec<String> = columns.iter().map(|name| name.to_lowercase()).collect();
    seen.sort_unstable();
    let twice = seen.windows(2).find(|pair| pair.first() == pair.last());
    if let Some(name) = twice
        .and_then(<[String]>::first)
        .filter(|name| !name.is_empty())
    {
        return Err(SheetError::Twice(name.clone()));
    }
    for Row { line, cells } in &mut rows {
        let used = cells.iter().rposition(|cell| !cell.is_empty());
        let used = used.map_or(0, |last| last + 1);
        if used > columns.len() {
            let (line, columns) = (*line, columns.len());
            return Err(SheetError::TooWide { line, cells: used, columns });
        }
        cells.resize(columns.len(), String::new());
    }
    Ok(Sheet { columns, rows })
}

/// The text of a file: by the mark at its beginning, or else line by line what is UTF-8 as such and
/// everything else as older spreadsheets write it.
fn decoded(bytes: &[u8]) -> Result<String, SheetError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        let after = bytes.get(mark..).unwrap_or_default();
        let text = encoding.decode_without_bom_handling_and_without_replacement(after);
        return text.map(String::from).ok_or(SheetError::Encoding);
    }
    let after = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let line = |line: &[u8]| match std::str::from_utf8(line) {
        Ok(line) => line.to_owned(),
        Err(_) => WINDOWS_1252
            .decode_without_bom_handling(line)
            .0
            .into_owned(),
    };
    Ok(after
        .split_inclusive(|byte| *byte == b'\n')
        .map(line)
        .collect())
}

/// What stands between cells, the text without the line that says so, and how many lines were left
/// out.
fn separated(text: &str) -> (u8, &str, u64) {
    if let Some((first, rest)) = text.split_once('\n')
        && let Some([said]) = first
            .trim_end()
            .strip_prefix(SAYS_SEPARATOR)
            .map(str::as_bytes)
    {
        return (*said, rest, 1);
    }
    let header = text.trim_start().lines().next().unwrap_or_default();
    let mut quoted = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    for byte in header.bytes() {
        quoted ^= byte == b'"';
        for (count, _) in counts
            .iter_mut()
            .zip(SEPARATORS)
            .filter(|(_, one)| *one == byte)
        {
            *count += usize::from(!quoted);
        }
    }
    // Of equally many the first, hence from the back.
    let most = SEPARATORS
        .into_iter()
        .zip(counts)
        .rev()
        .max_by_key(|(_, count)| *count);
    (most.map_or(b',', |(separator, _)| separator), text, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &[u8]) -> Vec<Vec<String>> {
        let sheet = Sheet::read(text).unwrap();
        let rows = sheet.rows.into_iter().map(|row| row.cells);
        std::iter::once(sheet.columns).chain(rows).collect()
    }

    #[test]
    fn a_table_is_the_same_however_a_spreadsheet_writes_it() {
        let plain = "name,household\nAna,Río\nBeto,\"Casa, vieja\"\n";
        let wanted = [["name", "household"], ["Ana", "Río"], ["Beto", "Casa, vieja"]];
        let with = |separator: &str| {
            let rows = wanted.map(|row| row.map(|cell| format!("\"{cell}\"")).join(separator));
            rows.join("\r\n")
        };
        let utf_16 = |text: &str, big: bool| {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            units.flat_map(bytes).collect::<Vec<u8>>()
        };
        let latin = |text: &str| WINDOWS_1252.encode(text).0.into_owned();
        for written in [
            plain.as_bytes().to_vec(),
            plain.trim_end().as_bytes().to_vec(),
            plain.replace('\n', "\r\n").into_bytes(),
            plain.replace('\n', "\r").into_bytes(),
            format!("\u{feff}{plain}").into_bytes(),
            format!("\n\n{plain}\n,,\n").into_bytes(),
            plain.replace(",R", " ,\u{a0}R").into_bytes(),
            with(",").into_bytes(),
            with(";").into_bytes(),
            with("\t").into_bytes(),
            with("|").into_bytes(),
            format!("sep=;\r\n{}", with(";")).into_bytes(),
            utf_16(&with("\t"), false),
            utf_16(plain, true),
            latin(plain),
            latin(&with(";")),
        ] {
            let shown = String::from_utf8_lossy(&written).into_owned();
            assert_eq!(cells(&written), wanted, "{shown}");
        }
    }

    #[test]
    fn lines_of_two_encodings_are_read_each_by_its_own() {
        let mixed = [b"name\nJos\xe9\n".as_slice(), "Jos\u{e9}\n".as_bytes()].concat();
        assert_eq!(cells(&mixed), [["name"], ["José"], ["José"]]);
    }

    #[test]
    fn short_rows_are_filled_and_cells_may_have_lines_and_quotes() {
        let text = b"a,b,c,\n1\n\"x\ny\",\"say \"\"no\"\"\"\n5\" pipe,2,3,,\n";
        let wanted =
            [["a", "b", "c"], ["1", "", ""], ["x\ny", "say \"no\"", ""], ["5\" pipe", "2", "3"]];
        assert_eq!(cells(text), wanted);
        let lines = Sheet::read(text)
            .unwrap()
            .rows
            .into_iter()
            .map(|row| row.line);
        assert_eq!(lines.collect::<Vec<_>>(), [2, 3, 5]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let error = |text: &[u8]| Sheet::read(text).unwrap_err();
        assert_eq!(error(b""), SheetError::Empty);
        assert_eq!(error(b"\xef\xbb\xbf\r\n , \r\n"), SheetError::Empty);
        assert_eq!(error(b"\xff\xfea"), SheetError::Encoding);
        let wide = SheetError::TooWide { line: 3, cells: 3, columns: 2 };
        assert_eq!(error(b"a,b\n1,2\n1,2,3\n"), wide);
        assert_eq!(
            error(b"Name,b,name\n1,2,3\n"),
            SheetError::Twice("name".to_owned())
        );
        assert_eq!(error(b"a,b\n1,\"2\n3,4\n"), SheetError::Unclosed(2));
        assert_eq!(error(b"a,b\n1,\"2 \"\"x\"\"\n3,4"), SheetError::Unclosed(2));
    }

    /// Signs that mean something in a table, or in an encoding.
    const SIGNS: &[u8] = b"a,;\t|\"\r\n \xff\xfe\xef\xbb\xbf\xe9\0sep=";

    proptest::proptest! {
        /// Whatever is in the cells, and whatever stands between them, they are read as written.
        #[test]
        fn what_is_written_is_read(
            rows in proptest::collection::vec(
                proptest::collection::vec("[a-zñ語,;|\"\n\t ]{0,6}", 3), 1..8,
            ),
            separator in 0..SEPARATORS.len(), mark in proptest::bool::ANY,
        ) {
            let separator = SEPARATORS[separator];
            let mut writer = csv::WriterBuilder::new()
                .delimiter(separator)
                .quote_style(csv::QuoteStyle::Always)
                .from_writer(Vec::new());
            writer.write_record(["one", "two", "three"]).unwrap();
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let mut text = writer.into_inner().unwrap();
            if mark {
                text.splice(0..0, *b"\xef\xbb\xbf");
            }
            let trimmed = rows.iter().map(|row| {
                row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
            });
            let filled = |row: &Vec<String>| row.iter().any(|cell| !cell.is_empty());
            let wanted: Vec<_> = trimmed.filter(filled).collect();
            let read = Sheet::read(&text).unwrap().rows.into_iter().map(|row| row.cells);
            proptest::prop_assert_eq!(read.collect::<Vec<_>>(), wanted);
        }

        /// Any bytes are a table with every row as wide as its header, or are said to be none.
        #[test]
        fn any_bytes_are_a_table_or_are_refused(
            bytes in proptest::collection::vec(
                proptest::sample::select(SIGNS.to_vec()),
                0..60,
            ),
        ) {
            if let Ok(sheet) = Sheet::read(&bytes) {
                let width = sheet.columns.len();
                proptest::prop_assert!(sheet.rows.iter().all(|row| row.cells.len() == width));
            }
        }
    }
}
