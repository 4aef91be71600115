//! [`IgnoreFile`]: the patterns of a `.dockerignore` file, as builders read them.
//!
//! Not the rules of `.gitignore`: a pattern is anchored at the context, and a later pattern may include what is in an
//! excluded folder. See [.dockerignore](https://docs.docker.com/build/concepts/context/#dockerignore-files).

use regex_lite::Regex;

/// The patterns of an ignore file.
#[derive(Debug, Default)]
pub(super) struct IgnoreFile {
    patterns: Vec<Pattern>,
}

#[derive(Debug)]
struct Pattern {
    regex: Regex,
    /// Whether it begins with `!`: what matches is included again.
    includes: bool,
}

impl IgnoreFile {
    /// Reads the patterns; the error is the first one that isn't valid.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let lines = text.trim_start_matches('\u{feff}').lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        let mut patterns = Vec::new();
        for line in lines {
            let line = line.trim();
            let (includes, text) = match line.strip_prefix('!') {
                Some(rest) => (true, rest.trim()),
                None => (false, line),
            };
            let text = cleaned(text);
            if text.is_empty() {
                continue;
            }
            let regex = to_regex(&text).and_then(|regex| Regex::new(&regex).ok());
            let regex = regex.ok_or_else(|| line.to_owned())?;
            patterns.push(Pattern { regex, includes });
        }
        Ok(Self { patterns })
    }

    /// Whether a path, relative to the context and with `/`, isn't in the context.
    pub(super) fn excludes(&self, path: &str) -> bool {
        let matches = |pattern: &Pattern| {
            let mut ends = path.match_indices('/').map(|(end, _)| end);
            pattern.regex.is_match(path)
                || ends.any(|end| {
                    path.get(..end)
                        .is_some_and(|folder| pattern.regex.is_match(folder))
                })
        };
        let last = self.patterns.iter().rev().find(|pattern| matches(pattern));
        last.is_some_and(|pattern| !pattern.includes)
    }

    /// Whether nothing in an excluded folder is in the context.
    pub(super) fn excludes_whole_folders(&self) -> bool {
        !self.patterns.iter().any(|pattern| pattern.includes)
    }
}

/// The pattern without `.` and `..`, repeated slashes, and those at both ends.
fn cleaned(pattern: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in pattern.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The pattern as a regular expression over a whole path; `None` if it isn't complete.
fn to_regex(pattern: &str) -> Option<String> {
    let mut regex = "^".to_owned();
    let mut letters = pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '*' if letters.next_if_eq(&'*').is_some() => {
                // Any number of folders, also none.
                let at_folder = letters.next_if_eq(&'/').is_some();
                regex.push_str(match (at_folder, letters.peek()) {
                    (true, _) => "(.*/)?",
                    (false, _) => ".*",
                });
            }
            '*' => regex.push_str("[^/]*"),
            '?' => regex.push_str("[^/]"),
            '[' => regex.push_str(&class(&mut letters)?),
            '\\' => push_literal(&mut regex, letters.next()?),
            letter => push_literal(&mut regex, letter),
        }
    }
    regex.push('$');
    Some(regex)
}

/// The rest of a class of characters, such as `[a-z]`.
fn class(letters: &mut impl Iterator<Item = char>) -> Option<String> {
    let mut class = "[".to_owned();
    loop {
        match letters.next()? {
            ']' if class.len() > 1 => break,
            '[' => class.push_str("\\["),
            '\\' => {
                class.push('\\');
                class.push(letters.next()?);
            }
            letter => class.push(letter),
        }
    }
    class.push(']');
    Some(class)
}

fn push_literal(regex: &mut String, letter: char) {
    if !letter.is_alphanumeric() && letter.is_ascii() {
        regex.push('\\');
    }
    regex.push(letter);
}
