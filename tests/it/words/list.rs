//! The list of banned words, and where a text has one.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;

/// `banned.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    identifiers: BTreeSet<String>,
    parts: BTreeSet<String>,
    banned: Vec<Banned>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Banned {
    phrase: String,
    write: String,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    paths: Vec<String>,
    #[serde(default)]
    allowed_in: Vec<String>,
}

/// A phrase, word by word; each word is one of several.
struct Phrase {
    words: Vec<Vec<String>>,
    except: Vec<Vec<String>>,
    paths: Vec<String>,
    allowed_in: Vec<String>,
    write: String,
}

/// Phrases by their first word, and names.
pub(super) struct List {
    by_first_word: HashMap<String, Vec<Phrase>>,
    identifiers: BTreeSet<String>,
    parts: BTreeSet<String>,
}

/// A banned word: in which line, which words, and what to write.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) line: usize,
    pub(super) words: String,
    pub(super) write: String,
}

impl List {
    pub(super) fn read() -> Self {
        let file: File = toml::from_str(include_str!("banned.toml")).expect("banned.toml");
        let mut by_first_word: HashMap<String, Vec<Phrase>> = HashMap::new();
        for banned in file.banned {
            let words: Vec<Vec<String>> = banned
                .phrase
                .split(' ')
                .map(|word| word.split('|').map(str::to_owned).collect())
                .collect();
            for first in &words[0] {
                let phrase = Phrase {
                    words: words.clone(),
                    except: banned.except.iter().map(|phrase| split(phrase)).collect(),
                    paths: banned.paths.clone(),
                    allowed_in: banned.allowed_in.clone(),
                    write: banned.write.clone(),
                };
                by_first_word.entry(first.clone()).or_default().push(phrase);
            }
        }
        Self {
            by_first_word,
            identifiers: file.identifiers,
            parts: file.parts,
        }
    }

    /// Banned phrases in prose that begins in line `first` of the file `path`.
    pub(super) fn in_prose(&self, path: &str, first: usize, text: &str) -> Vec<Use> {
        let words = words(text);
        let plain: Vec<&str> = words.iter().map(|(_, word)| word.as_str()).collect();
        let mut found = Vec::new();
        for (index, (line, word)) in words.iter().enumerate() {
            for phrase in self.by_first_word.get(word).into_iter().flatten() {
                let length = phrase.words.len();
                if phrase.matches(&plain[index..])
                    && phrase.covers(path)
                    && !phrase.is_excepted(&plain, index, length)
                {
                    found.push(Use {
                        line: first + line,
                        words: plain[index..index + length].join(" "),
                        write: phrase.write.clone(),
                    });
                }
            }
        }
        found
    }

    /// Whether a name is banned, whole or by one of its words.
    pub(super) fn bans_identifier(&self, name: &str) -> bool {
        self.identifiers.contains(name)
            || name_parts(name)
                .iter()
                .any(|part| self.parts.contains(part))
    }
}

impl Phrase {
    fn matches(&self, words: &[&str]) -> bool {
        words.len() >= self.words.len()
            && self
                .words
                .iter()
                .zip(words)
                .all(|(choices, word)| choices.iter().any(|choice| choice == "*" || choice == word))
    }

    fn covers(&self, path: &str) -> bool {
        let within = |prefixes: &[String]| {
            let is_prefix = |prefix: &String| path.starts_with(prefix.as_str());
            prefixes.iter().any(is_prefix)
        };
        (self.paths.is_empty() || within(&self.paths)) && !within(&self.allowed_in)
    }

    /// Whether the match of `length` words at `index` is inside a phrase that is fine.
    fn is_excepted(&self, words: &[&str], index: usize, length: usize) -> bool {
        self.except.iter().any(|fine| {
            let earliest = (index + length).saturating_sub(fine.len());
            (earliest..=index).any(|start| {
                let text = words.get(start..start + fine.len());
                text.is_some_and(|text| text.iter().zip(fine).all(|(a, b)| a == b))
            })
        })
    }
}

fn split(text: &str) -> Vec<String> {
    words(text).into_iter().map(|(_, word)| word).collect()
}

/// The words of a text in lowercase, each with its line. Hyphens and apostrophes are part of a word.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (line, text) in text.lines().enumerate() {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '-' | '_');
        for word in text.split(|c| !is_part(c)) {
            let word = word.trim_matches(['\'', '_']).trim_end_matches('-');
            if word.chars().any(char::is_alphanumeric) {
                found.push((line, word.to_lowercase()));
            }
        }
    }
    found
}

/// The words of a name, in lowercase: `ChangeSet`, `change_set` and `CHANGE_SET` have two.
fn name_parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut previous = '_';
    for c in name.chars() {
        let begins = c == '_' || (c.is_uppercase() && !previous.is_uppercase());
        if begins && parts.last().is_some_and(|part| !part.is_empty()) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c != '_') {
            part.extend(c.to_lowercase());
        }
        previous = c;
    }
    parts
}
