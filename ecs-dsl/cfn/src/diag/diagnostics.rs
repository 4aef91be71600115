//! All findings of one run.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::{Code, Diagnostic, Severity, SourceLocation};

/// All findings of one run, in the order of the user's program once [`sorted`](Self::sorted).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// An empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Whether a finding stops the deployment.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The number of findings with this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// Whether there are no findings.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of findings.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The findings, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Sorts the findings by their place in the user's program, those without a place last, and removes duplicates.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            let place = |d: &Diagnostic| (d.origin.is_none(), d.origin);
            place(a)
                .cmp(&place(b))
                .then_with(|| a.code.cmp(&b.code))
                .then_with(|| a.message.cmp(&b.message))
        });
        self.0.dedup();
        self
    }
}

impl Diagnostics {
    /// Merges the same findings at one line, such as those of a closure that configures several components: the first one
    /// lists the other components.
    #[must_use]
    pub fn by_origin(self) -> Self {
        let mut merged: Vec<Diagnostic> = Vec::new();
        let mut known: BTreeMap<(Option<SourceLocation>, Code), Vec<usize>> = BTreeMap::new();
        for diagnostic in self.0 {
            let places = known
                .entry((diagnostic.origin, diagnostic.code))
                .or_default();
            let same = places.iter().copied().find(|place| {
                let other = merged.get(*place);
                other.is_some_and(|other| other.is_same_finding(&diagnostic))
            });
            match same.and_then(|place| merged.get_mut(place)) {
                Some(first) => first.absorb(diagnostic),
                None => {
                    places.push(merged.len());
                    merged.push(diagnostic);
                }
            }
        }
        Self(merged)
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, iter: I) {
        self.0.extend(iter);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.clone().by_origin().iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::codes;

    // found: G1
    #[test]
    fn same_findings_of_a_line_are_one_with_all_components() {
        let line = SourceLocation::here();
        let port = |component: &str| {
            let diagnostic = Diagnostic::error(codes::INVALID_PORT, "port `0` is invalid");
            diagnostic.component(component).at(line)
        };
        let other = port("service `a`").hint("another fix");
        let all: Diagnostics = ["service `a`", "service `b`", "service `a`", "worker `c`"]
            .map(port)
            .into_iter()
            .chain([other.clone()])
            .collect();
        let merged = all.by_origin();
        let [first, second] = merged.iter().as_slice() else {
            panic!("two findings: {merged}");
        };
        assert_eq!(first.component.as_deref(), Some("service `a`"));
        assert_eq!(first.also, ["service `b`", "worker `c`"]);
        assert_eq!(*second, other);
        let text = first.to_string();
        assert!(
            text.contains("\n  = also: service `b`, worker `c`"),
            "{text}"
        );
    }
}
