//! Rust files, with their declarations as attributes.

use std::path::{Path, PathBuf};

use crate::{Error, schema};

/// The comments that declare something, and the attributes in their place.
const DECLARATIONS: [(&str, &str); 3] = [
    ("rule:", "rule"),
    ("unchecked if imported:", "unchecked_if_imported"),
    ("no setter:", "no_setter"),
];

/// A parsed file.
pub struct Source {
    /// Its path.
    pub path: PathBuf,
    /// Its items.
    pub file: syn::File,
    /// The number of its declarations.
    pub declarations: usize,
}

impl Source {
    /// Fails unless all declarations were read: the others aren't above a setter or rule.
    ///
    /// # Errors
    /// If there are others.
    pub fn require_read(&self, declarations: usize) -> Result<(), Error> {
        if declarations == self.declarations {
            return Ok(());
        }
        Err(Error::Declaration(format!(
            "`{}` has a declaration that is not above a public setter or rule",
            self.path.display()
        )))
    }
}

/// The files in a folder and its subfolders, without tests.
///
/// # Errors
/// If a file can't be read or parsed.
pub fn read(folder: &Path) -> Result<Vec<Source>, Error> {
    let parse = |(path, text): (PathBuf, String)| {
        let (text, declarations) = with_attributes(&text);
        match syn::parse_file(&text) {
            Ok(file) => Ok(Source {
                path,
                file,
                declarations,
            }),
            Err(error) => Err(Error::file(&path, "can't be parsed")(error)),
        }
    };
    texts(folder)?.into_iter().map(parse).collect()
}

/// The texts of the Rust files in a folder and its subfolders, sorted by path, without tests.
///
/// # Errors
/// If a file can't be read.
pub fn texts(folder: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    let mut texts = Vec::new();
    for path in schema::list(folder)? {
        if path.file_stem().is_some_and(|name| name == "tests") {
            continue;
        }
        if path.is_dir() {
            texts.extend(self::texts(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = schema::read(&path)?;
            texts.push((path, text));
        }
    }
    Ok(texts)
}

/// The text with attributes in place of declarations, which the parser would skip, and their number.
pub fn with_attributes(text: &str) -> (String, usize) {
    let mut count = 0;
    let lines = text.lines().map(|line| {
        let declaration = DECLARATIONS.iter().find_map(|(comment, attribute)| {
            let text = line.trim_start().strip_prefix("//")?.trim_start();
            Some((attribute, text.strip_prefix(comment)?.trim()))
        });
        match declaration {
            Some((attribute, content)) => {
                count += 1;
                format!("#[{attribute} = {content:?}]")
            }
            None => line.to_owned(),
        }
    });
    let lines: Vec<String> = lines.collect();
    (lines.join("\n"), count)
}
