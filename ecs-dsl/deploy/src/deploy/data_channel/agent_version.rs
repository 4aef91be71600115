//! [`AgentVersion`]: the version of the agent, which decides what it understands.

/// Four numbers, the most significant first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AgentVersion(pub(super) [u32; 4]);

impl AgentVersion {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('.').map(|part| part.parse().ok());
        let mut part = || parts.next().flatten();
        let version = [part()?, part()?, part()?, part()?];
        parts.next().is_none().then_some(Self(version))
    }
}

#[cfg(test)]
mod tests {
    use super::AgentVersion;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        let parse = AgentVersion::parse;
        assert_eq!(parse("3.1.1511.0"), Some(AgentVersion([3, 1, 1511, 0])));
        assert!(parse("3.1.1511.0") > parse("3.1.804.0"));
        assert!(parse("3.0.196.0") < parse("3.0.196.1"));
        for text in ["", "3.1", "3.1.1511.0.1", "3.1.x.0", "-3.1.1.0"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
