//! [`content_tag`]: the tag of an image, a hash of everything from which it is built.

use std::fmt::Write as _;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use hmac_sha256::Hash;

use super::ignore_file::IgnoreFile;
use super::{BuildError, BuildSettings};

/// The number of digits of a tag: 128 bits of the hash.
const DIGITS: usize = 32;

/// The format of what is hashed. Another one builds every image again.
const FORMAT: &str = "ecs-dsl image 1";

/// The tag of what these settings build: of the paths, contents, links and execution permissions of the files in the
/// context, the Dockerfile, the arguments, the target and the platforms. Times, owners and values of secrets have no effect, so
/// that each checkout has the same tag. Base images have none either: pin them by digest.
///
/// # Errors
/// If a file can't be read, or a pattern of the ignore file isn't valid.
pub fn content_tag(image: &str, settings: &BuildSettings) -> Result<String, BuildError> {
    let unreadable = |(path, source)| BuildError::Context {
        image: image.to_owned(),
        path,
        source,
    };
    let mut hasher = Hasher::default();
    hasher.text(FORMAT);
    hasher.text(settings.target.as_deref().unwrap_or_default());
    for (name, value) in &settings.arguments {
        hasher.text("argument");
        hasher.text(name);
        hasher.text(value);
    }
    for (id, _) in &settings.secrets {
        hasher.text("secret");
        hasher.text(id);
    }
    for platform in &settings.platforms {
        hasher.text("platform");
        hasher.text(platform);
    }
    let dockerfile = settings.dockerfile();
    hasher.file(&dockerfile).map_err(unreadable)?;
    let ignored = match settings.ignore_file() {
        None => IgnoreFile::default(),
        Some(path) => {
            hasher.file(&path).map_err(unreadable)?;
            let text =
                fs::read_to_string(&path).map_err(|error| unreadable((path.clone(), error)))?;
            IgnoreFile::parse(&text)
                .map_err(|pattern| BuildError::IgnorePattern { path, pattern })?
        }
    };
    for path in files(&settings.context, &ignored).map_err(unreadable)? {
        hasher.text(&path);
        hasher
            .entry(&settings.context.join(&path))
            .map_err(unreadable)?;
    }
    Ok(hasher.finish())
}

type At<T> = Result<T, (PathBuf, io::Error)>;

/// The paths of files, links and folders in the context, in order.
pub(super) fn files(context: &Path, ignored: &IgnoreFile) -> At<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let path = context.join(&folder);
        let at = |error| (path.clone(), error);
        for entry in fs::read_dir(&path).map_err(at)? {
            let entry = entry.map_err(at)?;
            let name = entry.file_name().into_string().map_err(|_| {
                at(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "a file name isn't UTF-8",
                ))
            })?;
            let inner = match folder.as_str() {
                "" => name,
                folder => format!("{folder}/{name}"),
            };
            let excluded = ignored.excludes(&inner);
            let is_folder = entry.file_type().map_err(at)?.is_dir();
            if is_folder && !(excluded && ignored.excludes_whole_folders()) {
                folders.push(inner.clone());
            }
            if !excluded {
                found.push(inner);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Hashes texts and files, each with its length, so that the parts can't be mixed up.
#[derive(Default)]
struct Hasher(Hash);

impl Hasher {
    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text);
    }

    /// A file, a link or a folder.
    fn entry(&mut self, path: &Path) -> At<()> {
        let at = |error| (path.to_owned(), error);
        let metadata = fs::symlink_metadata(path).map_err(at)?;
        if metadata.is_symlink() {
            let target = fs::read_link(path).map_err(at)?;
            self.text("link");
            self.text(&target.to_string_lossy());
        } else if metadata.is_dir() {
            self.text("folder");
        } else {
            self.text(if is_executable(&metadata) {
                "program"
            } else {
                "file"
            });
            self.file(path)?;
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> At<()> {
        let at = |error| (path.to_owned(), error);
        let mut file = File::open(path).map_err(at)?;
        let mut content = Hash::new();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let count = file.read(&mut buffer).map_err(at)?;
            if count == 0 {
                break;
            }
            content.update(buffer.get(..count).unwrap_or_default());
        }
        self.0.update(content.finalize());
        Ok(())
    }

    fn finish(self) -> String {
        let mut text = String::with_capacity(2 * DIGITS);
        for byte in self.0.finalize() {
            // Writing to a string can't fail.
            _ = write!(text, "{byte:02x}");
        }
        text.truncate(DIGITS);
        text
    }
}

#[cfg(unix)]
fn is_executable(metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    metadata.permissions().mode() & 0o100 != 0
}

/// Other systems have no such permission, and builders set it for every file.
#[cfg(not(unix))]
fn is_executable(_: &Metadata) -> bool {
    false
}
