//! [`ImageExpression`]: the `Image` of a container definition, as a text in which the tag or digest can be replaced.

use serde_json::{Value, json};

/// An image that is a text, or an `Fn::Sub` of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageExpression<'a> {
    /// The text, in which variables are written as in `Fn::Sub`.
    text: &'a str,
    /// Where the tag or the digest begins, with its separator; the end of a text that has none.
    version: usize,
    /// Whether it is an `Fn::Sub`, and its variables.
    sub: Option<Option<&'a Value>>,
}

impl<'a> ImageExpression<'a> {
    /// Reads the `Image` of a container definition; `None` for other functions, such as a `Ref` of a parameter.
    pub fn new(image: &'a Value) -> Option<Self> {
        let (text, sub) = match image {
            Value::String(text) => (text.as_str(), None),
            Value::Object(object) if object.len() == 1 => match object.get("Fn::Sub")? {
                Value::String(text) => (text.as_str(), Some(None)),
                Value::Array(items) => match items.as_slice() {
                    [Value::String(text), variables] => (text.as_str(), Some(Some(variables))),
                    _ => return None,
                },
                _ => return None,
            },
            _ => return None,
        };
        Some(Self {
            text,
            version: version_start(text),
            sub,
        })
    }

    /// The text, with variables as in `Fn::Sub`.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The text without tag and digest.
    pub fn repository(&self) -> &'a str {
        self.text.get(..self.version).unwrap_or(self.text)
    }

    /// The tag, the digest, or both: `v7`, `sha256:…`, `v7@sha256:…`.
    pub fn version(&self) -> Option<&'a str> {
        self.text.get(self.version + 1..)
    }

    /// The digest, with the prefix `sha256:`.
    pub fn digest(&self) -> Option<&'a str> {
        digest_of(self.version()?)
    }

    /// The same image with another tag, digest, or both.
    pub fn with_version(&self, version: &str) -> Value {
        let separator = if is_digest(version) { '@' } else { ':' };
        let text = format!("{}{separator}{version}", self.repository());
        match self.sub {
            None => text.into(),
            Some(None) => json!({ "Fn::Sub": text }),
            Some(Some(variables)) => json!({ "Fn::Sub": [text, variables] }),
        }
    }
}

/// The digest in a tag with a digest, or in a digest.
pub fn digest_of(version: &str) -> Option<&str> {
    match version.split_once('@') {
        Some((_, digest)) => Some(digest),
        None => Some(version).filter(|version| is_digest(version)),
    }
}

fn is_digest(version: &str) -> bool {
    version.starts_with("sha256:")
}

/// Where the tag or the digest begins in the last part of the path: the first `:` or `@` outside of variables.
fn version_start(text: &str) -> usize {
    let (mut start, mut depth) = (None, 0_usize);
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '/' => start = None,
            ':' | '@' => start = start.or(Some(at)),
            _ => {}
        }
    }
    start.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{ImageExpression, digest_of};

    #[test]
    fn version_is_read_and_replaced() {
        let sub = |text: &str| json!({ "Fn::Sub": text });
        let host = "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}";
        for (image, version, replaced) in [
            (json!("redis:7"), Some("7"), json!("redis:v8")),
            (json!("redis"), None, json!("redis:v8")),
            (
                json!("localhost:5000/a/b"),
                None,
                json!("localhost:5000/a/b:v8"),
            ),
            (
                json!("h:1/a:v7@sha256:0a"),
                Some("v7@sha256:0a"),
                json!("h:1/a:v8"),
            ),
            (json!("h/a@sha256:0a"), Some("sha256:0a"), json!("h/a:v8")),
            (
                sub(&format!("{host}/${{PaymentRepository}}:v7")),
                Some("v7"),
                sub(&format!("{host}/${{PaymentRepository}}:v8")),
            ),
            (
                json!({"Fn::Sub": [format!("{host}/shop/a:${{Tag}}"), {"Tag": "v7"}]}),
                Some("${Tag}"),
                json!({"Fn::Sub": [format!("{host}/shop/a:v8"), {"Tag": "v7"}]}),
            ),
            (
                sub("${Repository.RepositoryUri}"),
                None,
                sub("${Repository.RepositoryUri}:v8"),
            ),
        ] {
            let found = ImageExpression::new(&image).unwrap();
            assert_eq!(found.version(), version, "{image}");
            assert_eq!(found.with_version("v8"), replaced, "{image}");
        }
        let image = json!("h/a:v7");
        let pinned = ImageExpression::new(&image).unwrap();
        assert_eq!(pinned.with_version("sha256:0a"), json!("h/a@sha256:0a"));
    }

    #[test]
    fn other_functions_have_no_version() {
        for image in [
            json!({"Ref": "Image"}),
            json!({"Fn::Join": ["", ["a", ":v7"]]}),
            json!(7),
        ] {
            assert_eq!(ImageExpression::new(&image), None, "{image}");
        }
    }

    #[test]
    fn digest_of_both_forms() {
        assert_eq!(digest_of("v7@sha256:0a"), Some("sha256:0a"));
        assert_eq!(digest_of("sha256:0a"), Some("sha256:0a"));
        assert_eq!(digest_of("v7"), None);
    }
}
