//! Hints that name what exists: the most similar name, and all others.

use crate::diag::similar;

/// The most similar name, and all known names.
pub(super) fn suggestion(name: &str, known: &[String]) -> String {
    similar_or(name, known, &format!("known: {}", quoted(known)))
}

/// The most similar name, and how to list all.
pub(super) fn similar_or(name: &str, known: &[String], list: &str) -> String {
    match similar(name, known.iter().map(String::as_str)) {
        Some(similar) => format!("did you mean `{similar}`? {list}"),
        None => list.to_owned(),
    }
}

/// The names in backticks.
pub(super) fn quoted(names: &[String]) -> String {
    joined(names, ", ")
}

/// The names in backticks, with a separator.
pub(super) fn joined(names: &[String], separator: &str) -> String {
    let names = names.iter().map(|name| format!("`{name}`"));
    names.collect::<Vec<_>>().join(separator)
}
