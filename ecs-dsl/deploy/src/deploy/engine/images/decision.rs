//! [`ImageDecision`]: the image that a container gets, and why.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// The number of digits of a digest in a text.
const DIGEST_DIGITS: usize = 12;

/// The image that a container gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ImageDecision {
    /// The name of the component; with a slash and the name of the container, if it isn't the component's main one.
    pub name: String,
    /// The tag, the digest, or both.
    pub version: String,
    /// The digest, if it is pinned: with the prefix `sha256:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Where it comes from.
    pub origin: ImageOrigin,
    /// The tag or digest of the program.
    pub program: String,
    /// Why the digest isn't that of the tag now, if it was to be pinned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<String>,
}

/// Where the image of a container comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImageOrigin {
    /// The program names it.
    Program,
    /// It is given for this deployment.
    Requested,
    /// It was shipped by an earlier deployment, and the program still names the image that it named then.
    Shipped,
    /// It is that of the deployment to return to.
    Returned,
}

impl ImageDecision {
    /// Whether the container runs another image than the program's text says, or its tag isn't resolved.
    pub fn is_noteworthy(&self) -> bool {
        self.origin != ImageOrigin::Program || self.unresolved.is_some()
    }
}

/// ``image of `order`: v8 (0123456789ab) as shipped before; the program has v7``.
impl fmt::Display for ImageDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "image of `{}`: {}", self.name, short(&self.version))?;
        let digest = self
            .digest
            .as_deref()
            .filter(|_| !self.version.contains("sha256:"));
        if let Some(digest) = digest {
            write!(f, " ({})", short(digest))?;
        }
        let program = short(&self.program);
        match self.origin {
            ImageOrigin::Program => {}
            ImageOrigin::Requested => write!(f, ", as given; the program has {program}")?,
            ImageOrigin::Returned => f.write_str(", as in the deployment to return to")?,
            ImageOrigin::Shipped => write!(f, ", as shipped before; the program has {program}")?,
        }
        match &self.unresolved {
            None => Ok(()),
            Some(reason) if self.digest.is_some() => {
                write!(f, "; the deployed digest stays, because {reason}")
            }
            Some(reason) => write!(f, "; not pinned, because {reason}"),
        }
    }
}

/// A tag, or the first digits of a digest.
fn short(version: &str) -> String {
    let digits = |digest: &str| digest.get(..DIGEST_DIGITS).unwrap_or(digest).to_owned();
    match version.split_once("sha256:") {
        Some(("", digest)) => digits(digest),
        Some((tag, digest)) => format!("{} ({})", tag.trim_end_matches('@'), digits(digest)),
        None => version.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{ImageDecision, ImageOrigin};

    const DIGEST: &str = "sha256:0123456789abcdef";

    #[test]
    fn decision_is_one_line() {
        let decision = |version: &str, digest: bool, origin, unresolved: Option<&str>| {
            let decision = ImageDecision {
                name: "order".to_owned(),
                version: version.to_owned(),
                digest: digest.then(|| DIGEST.to_owned()),
                origin,
                program: "v7".to_owned(),
                unresolved: unresolved.map(str::to_owned),
            };
            decision.to_string()
        };
        assert_eq!(
            decision("v8", true, ImageOrigin::Requested, None),
            "image of `order`: v8 (0123456789ab), as given; the program has v7"
        );
        assert_eq!(
            decision(DIGEST, true, ImageOrigin::Shipped, None),
            "image of `order`: 0123456789ab, as shipped before; the program has v7"
        );
        assert_eq!(
            decision("v7", false, ImageOrigin::Program, Some("ECR is closed")),
            "image of `order`: v7; not pinned, because ECR is closed"
        );
        assert_eq!(
            decision("v7", true, ImageOrigin::Program, Some("ECR is closed")),
            "image of `order`: v7 (0123456789ab); the deployed digest stays, because ECR is closed"
        );
        assert_eq!(
            decision(&format!("v8@{DIGEST}"), true, ImageOrigin::Requested, None),
            "image of `order`: v8 (0123456789ab), as given; the program has v7"
        );
    }
}
