//! The path of a value in a resource's properties.

use std::fmt;

/// A path of names and list items. An item with a name of its own (`Key`, `Name`) is labelled by it, so that an insertion
/// in a list doesn't change the paths of the items after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PropertyPath(Vec<Segment>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Segment {
    Name(String),
    Item(String),
}

impl PropertyPath {
    pub(super) fn root() -> Self {
        Self::default()
    }

    pub(super) fn name(&self, name: &str) -> Self {
        self.with(Segment::Name(name.to_owned()))
    }

    pub(super) fn item(&self, label: impl fmt::Display) -> Self {
        self.with(Segment::Item(label.to_string()))
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }

    /// The rest of `pattern` below this path: none if they diverge, empty if this path is at the pattern or below it.
    /// A pattern is written as in [`Facts`](crate::cfn::Facts): parts separated by `/`, `*` for items.
    pub(super) fn remainder<'p>(&self, pattern: &'p str) -> Option<Vec<&'p str>> {
        let mut parts = pattern.split('/');
        for segment in &self.0 {
            let Some(part) = parts.next() else {
                return Some(Vec::new());
            };
            let fits = match segment {
                Segment::Name(name) => part == name,
                Segment::Item(_) => part == "*",
            };
            if !fits {
                return None;
            }
        }
        Some(parts.collect())
    }

    /// The name of the item whose `Value` this is, as in `Environment[DEBUG]/Value`.
    pub(super) fn item_of_value(&self) -> Option<&str> {
        match self.0.as_slice() {
            [.., Segment::Item(label), Segment::Name(name)] if name == "Value" => Some(label),
            _ => None,
        }
    }

    /// Whether this is the path of a list item.
    pub(super) fn is_item(&self) -> bool {
        matches!(self.0.as_slice(), [.., Segment::Item(_)])
    }

    /// The names in the path, without items.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|segment| match segment {
            Segment::Name(name) => Some(name.as_str()),
            Segment::Item(_) => None,
        })
    }
}

impl fmt::Display for PropertyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Name(name) if index == 0 => f.write_str(name)?,
                Segment::Name(name) => write!(f, "/{name}")?,
                Segment::Item(label) => write!(f, "[{label}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::PropertyPath;

    #[test]
    fn path_is_written_with_slashes_and_brackets() {
        let path = PropertyPath::root()
            .name("ContainerDefinitions")
            .item("web")
            .name("Image");
        assert_eq!(path.to_string(), "ContainerDefinitions[web]/Image");
    }

    #[test]
    fn pattern_matches_above_at_and_below_a_path() {
        let path = PropertyPath::root().name("A").item(0).name("B");
        assert_eq!(path.remainder("A"), Some(vec![]));
        assert_eq!(path.remainder("A/*/B"), Some(vec![]));
        assert_eq!(path.remainder("A/*/B/C/D"), Some(vec!["C", "D"]));
        assert_eq!(path.remainder("A/*/C"), None);
        assert_eq!(path.remainder("A/B"), None);
    }
}
