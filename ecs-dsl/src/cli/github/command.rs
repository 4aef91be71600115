//! GitHub workflow commands: the format of an annotation, and its escapes. See GitHub's
//! [reference](https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).

use crate::diag::{Severity, SourceLocation};

/// The command that adds an annotation, at a source location if there is one. GitHub shows ten of each severity per step.
pub(in crate::cli) fn annotation(
    severity: Severity,
    title: &str,
    message: &str,
    origin: Option<SourceLocation>,
) -> String {
    let place = origin.map(|origin| {
        format!(
            "file={},line={},col={},",
            property(origin.file()),
            origin.line(),
            origin.column()
        )
    });
    format!(
        "::{severity} {}title={}::{}",
        place.unwrap_or_default(),
        property(title),
        data(message)
    )
}

/// Escapes a message: it ends at the end of the line.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property: it ends at a comma or at two colons.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::annotation;
    use crate::diag::{Severity, SourceLocation};

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(
            annotation(Severity::Warning, "ECS1: a, b", "100%\r\nno: way, no", None),
            "::warning title=ECS1%3A a%2C b::100%25%0D%0Ano: way, no"
        );
    }

    #[test]
    fn annotation_has_its_source_location() {
        let origin = SourceLocation::here();
        let expected = format!(
            "::error file={},line={},col={},title=ECS1::no",
            file!(),
            origin.line(),
            origin.column()
        );
        assert_eq!(
            annotation(Severity::Error, "ECS1", "no", Some(origin)),
            expected
        );
    }
}
