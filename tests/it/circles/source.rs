//! The paths in a source file: its imports and re-exports, and what it names in full.
//!
//! A file is read without comments, literals and test code. Macros aren't expanded.

/// A `use` declaration of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// The path as written: `super::style::paint`.
    pub(super) path: Vec<String>,
    /// The name in this file; `*` for all names.
    pub(super) name: String,
    /// Whether it is re-exported.
    pub(super) public: bool,
}

/// What a file names.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub(super) imports: Vec<Import>,
    /// The paths outside of `use`.
    pub(super) paths: Vec<Vec<String>>,
    /// The items that the file defines.
    pub(super) items: Vec<String>,
}

impl Source {
    pub(super) fn parse(text: &str) -> Self {
        let text = without_tests(&without_literals(text));
        let mut source = Self::default();
        let mut rest = String::new();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some((public, start)) = use_declaration(line.trim()) else {
                rest.push_str(line);
                rest.push('\n');
                continue;
            };
            let mut declaration = start.to_owned();
            while !declaration.contains(';') {
                declaration.push_str(lines.next().unwrap_or(";"));
            }
            let tree = declaration.split(';').next().unwrap_or_default();
            add_imports(tree, &[], public, &mut source.imports);
        }
        source.paths = paths(&without_visibilities(&rest));
        source.items = items(&rest);
        source
    }
}

/// The tree of a `use` declaration, and whether it is a re-export.
fn use_declaration(line: &str) -> Option<(bool, &str)> {
    if let Some(tree) = line.strip_prefix("use ") {
        return Some((false, tree));
    }
    let (visibility, tree) = line.split_once("use ")?;
    let visibility = visibility.trim_end();
    let public = visibility == "pub" || visibility.starts_with("pub(") && visibility.ends_with(')');
    public.then_some((true, tree))
}

/// Adds each name of a tree such as `a::{b, c::{self, D as E}}`.
fn add_imports(tree: &str, prefix: &[String], public: bool, imports: &mut Vec<Import>) {
    let tree = tree.trim();
    let (head, group) = match tree.split_once('{') {
        Some((head, group)) => (head, Some(group.trim_end().trim_end_matches('}'))),
        None => (tree, None),
    };
    let (head, alias) = match head.split_once(" as ") {
        Some((head, alias)) => (head, Some(alias.trim().to_owned())),
        None => (head, None),
    };
    let mut path = prefix.to_vec();
    let segments = head.split("::").map(str::trim);
    path.extend(
        segments
            .filter(|segment| !segment.is_empty())
            .map(str::to_owned),
    );
    if let Some(group) = group {
        for tree in split_group(group) {
            add_imports(tree, &path, public, imports);
        }
        return;
    }
    if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
        path.pop();
    }
    let Some(last) = path.last().cloned() else {
        return;
    };
    let name = alias.unwrap_or_else(|| last.clone());
    if last == "*" {
        path.pop();
    }
    imports.push(Import { path, name, public });
}

/// The trees between the commas of a group.
fn split_group(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut trees) = (0, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                trees.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    trees.push(&group[start..]);
    trees.retain(|tree| !tree.trim().is_empty());
    trees
}

/// The text without the paths of `pub(in crate::cli)`.
fn without_visibilities(text: &str) -> String {
    let mut parts = text.split("pub(in ");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str("pub(");
        kept.push_str(part.find(')').map_or("", |end| &part[end..]));
    }
    kept
}

/// The paths of at least two segments, without those that a macro expands elsewhere.
fn paths(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut joined = false;
    let mut before = ' ';
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = rest
            .find(|c: char| !is_part_of_name(c))
            .unwrap_or(rest.len());
        if length > 0 {
            if !joined {
                found.push(std::mem::take(&mut path));
                // `$crate::…` belongs to the file that uses the macro.
                if before == '$' {
                    path.push(before.to_string());
                }
            }
            path.push(rest[..length].to_owned());
            joined = false;
            rest = &rest[length..];
        } else if let Some(after) = rest.strip_prefix("::") {
            joined = true;
            rest = after;
        } else {
            joined = false;
            before = first;
            rest = &rest[first.len_utf8()..];
            continue;
        }
        before = ' ';
    }
    found.push(path);
    found.retain(|path| path.len() > 1);
    found
}

/// The names after the keywords that define an item.
fn items(text: &str) -> Vec<String> {
    const KEYWORDS: [&str; 8] = [
        "fn", "struct", "enum", "trait", "type", "const", "static", "union",
    ];
    // `static` is a lifetime there.
    let text = text.replace("'static", "");
    let mut words = text.split(|c: char| !is_part_of_name(c));
    let mut found = Vec::new();
    while let Some(word) = words.next() {
        if KEYWORDS.contains(&word) {
            found.extend(words.next().map(str::to_owned));
        }
    }
    found
}

fn is_part_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The source without the items behind `#[cfg(test)]`.
fn without_tests(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, item)) = rest.split_once("#[cfg(test)]") {
        kept.push_str(before);
        rest = &item[end_of_item(item)..];
    }
    kept + rest
}

/// Where an item ends: at its semicolon, its comma or its closing brace.
fn end_of_item(text: &str) -> usize {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => {
                depth -= 1;
                if depth <= 0 && character == '}' {
                    return at + 1;
                }
            }
            ';' | ',' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The source without comments, and with empty string and character literals.
fn without_literals(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => quoted(rest),
            'r' if !kept.ends_with(is_part_of_name) => raw_string(rest).unwrap_or(0),
            '\'' => character(rest).unwrap_or(0),
            _ => 0,
        };
        match length {
            0 => {
                kept.push(first);
                rest = &rest[first.len_utf8()..];
            }
            length => rest = &rest[length..],
        }
    }
    kept
}

/// The length of a string literal.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a raw string, if this is one.
fn raw_string(text: &str) -> Option<usize> {
    let hashes = text[1..].chars().take_while(|c| *c == '#').count();
    let content = text[1 + hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(
        content
            .find(&end)
            .map_or(text.len(), |at| 2 + hashes + at + end.len()),
    )
}

/// The length of a character literal; `None` for a lifetime.
fn character(text: &str) -> Option<usize> {
    let mut characters = text.char_indices().skip(1);
    let (_, first) = characters.next()?;
    if first == '\\' {
        characters.next()?;
        return text[3..].find('\'').map(|end| 3 + end + 1);
    }
    let (at, second) = characters.next()?;
    (second == '\'').then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::{Import, Source};

    fn import(path: &str, name: &str, public: bool) -> Import {
        Import {
            path: path.split("::").map(str::to_owned).collect(),
            name: name.to_owned(),
            public,
        }
    }

    #[test]
    fn imports_paths_and_items_are_found() {
        let source = Source::parse(
            "use super::style::{self, paint as p};\npub(super) use child::*;\n#[cfg(test)]\nmod tests;\npub(in crate::no) fn f(_: &'static T) { \
             crate::a::g('{', \"super::no\"); self.x(); $crate::b } // super::no\n#[cfg(test)]\nmod t {\n use crate::no; }\n",
        );
        assert_eq!(
            source.imports,
            [
                import("super::style", "style", false),
                import("super::style::paint", "p", false),
                import("child", "*", true),
            ]
        );
        assert_eq!(
            source.paths,
            [
                ["crate", "a", "g"].map(str::to_owned).to_vec(),
                ["$", "crate", "b"].map(str::to_owned).to_vec()
            ]
        );
        assert_eq!(source.items, ["f"]);
    }
}
