//! Image references, ECR repository names, and image tags.

use super::text::{contains, digits, hex, last_position, only, position, slice, starts_with};
use super::{Help, Verdict, Violation, violation};

/// An image reference in Docker's syntax: `[registry/]repository[:tag][@sha256:…]`. `limits.json`: `ecs.image`.
pub const fn image_reference(reference: &str) -> Verdict {
    let (tagged, digest_is_valid) = split_digest(reference.as_bytes());
    let (name, tag_is_valid) = match last_position(tagged, b':') {
        // A colon before the last slash belongs to the registry's port.
        Some(colon) if position(tagged, b'/', colon).is_none() => (
            slice(tagged, 0, colon),
            is_tag(slice(tagged, colon + 1, tagged.len())),
        ),
        _ => (tagged, true),
    };
    if tagged.len() <= 255 && digest_is_valid && tag_is_valid && is_name(name) {
        Ok(())
    } else {
        Err(REFERENCE)
    }
}

/// The part before a digest, and whether the digest, if there is one, is valid.
const fn split_digest(bytes: &[u8]) -> (&[u8], bool) {
    match position(bytes, b'@', 0) {
        Some(at) => (
            slice(bytes, 0, at),
            is_digest(slice(bytes, at + 1, bytes.len())),
        ),
        None => (bytes, true),
    }
}

const REFERENCE: Violation = violation!(
    INVALID_IMAGE_REFERENCE,
    "image reference",
    "is invalid",
    "`[registry/]repository[:tag][@sha256:…]`, lowercase, at most 255 characters before the digest: `redis:7-alpine`"
);

/// The name of an ECR repository. `limits.json`: `ecr.repo.name`.
pub const fn repository_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if bytes.len() >= 2 && bytes.len() <= 256 && is_path(bytes) {
        return Ok(());
    }
    Err(violation!(
        INVALID_IMAGE_REFERENCE,
        "ECR repository name",
        "is invalid",
        "2 to 256 lowercase letters and digits, separated by `.`, `_`, `-` and `/`: `shop/order`"
    ))
}

/// The repository of an image of Amazon ECR in the stack's own account and region. A whole reference is none.
pub const fn ecr_image(name: &str) -> Verdict {
    if PrivateRepository::from_reference(name).is_none() {
        return repository_name(name);
    }
    let violation = violation!(
        MISSING_ECR_PULL_PERMISSION,
        "ECR repository name",
        "is a whole image reference, for which tasks have no permission to pull",
        "ECR images in the stack's account and region, by repository name"
    );
    Err(violation.help(Help::Text(
        "use `Image::registry(…)` with the reference, or `Image::ecr(…)` with the part after the registry for the stack's account and region",
    )))
}

/// A private repository of Amazon ECR, of an image that is named by its registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrivateRepository<'a> {
    /// The account of the registry.
    pub account: &'a str,
    /// The region of the registry.
    pub region: &'a str,
    /// The name of the repository.
    pub name: &'a str,
}

impl<'a> PrivateRepository<'a> {
    /// The repository in `<account>.dkr.ecr.<region>.amazonaws.com/<name>:<tag>`, also with the names of FIPS and dual-stack
    /// endpoints.
    pub const fn from_reference(reference: &'a str) -> Option<Self> {
        let bytes = reference.as_bytes();
        let Some(slash) = position(bytes, b'/', 0) else {
            return None;
        };
        let host = slice(bytes, 0, slash);
        let account = slice(host, 0, if slash < 12 { slash } else { 12 });
        let Some(registry) = registry_start(host) else {
            return None;
        };
        let Some(dot) = position(host, b'.', registry) else {
            return None;
        };
        let domain = slice(host, dot + 1, slash);
        let is_aws = starts_with(domain, b"amazonaws.") || starts_with(domain, b"on.a");
        if !digits(account) || !is_aws {
            return None;
        }
        let path = slice(bytes, slash + 1, bytes.len());
        Some(Self {
            account: as_text(account),
            region: as_text(slice(host, registry, dot)),
            name: as_text(slice(path, 0, name_end(path))),
        })
    }
}

/// The position after `<account>.dkr.ecr.`, where the account has 12 characters.
const fn registry_start(host: &[u8]) -> Option<usize> {
    const MARKS: [&[u8]; 4] = [
        b".dkr.ecr.",
        b".dkr.ecr-fips.",
        b".dkr-ecr.",
        b".dkr-ecr-fips.",
    ];
    if host.len() < 12 {
        return None;
    }
    let rest = slice(host, 12, host.len());
    let mut index = 0;
    while index < MARKS.len() {
        if starts_with(rest, MARKS[index]) {
            return Some(12 + MARKS[index].len());
        }
        index += 1;
    }
    None
}

/// The end of a repository's name, before a tag or a digest.
const fn name_end(path: &[u8]) -> usize {
    let mut index = 0;
    while index < path.len() && !matches!(path[index], b':' | b'@') {
        index += 1;
    }
    index
}

/// A part of a text that ends at ASCII characters.
const fn as_text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// A tag, a digest that starts with `sha256:`, or both, separated by `@`. `limits.json`: `ecs.image`.
pub const fn image_tag(tag: &str) -> Verdict {
    let bytes = tag.as_bytes();
    let (tag, digest_is_valid) = split_digest(bytes);
    if is_digest(bytes) || (is_tag(tag) && digest_is_valid) {
        return Ok(());
    }
    Err(violation!(
        INVALID_IMAGE_REFERENCE,
        "image tag",
        "is invalid",
        "1 to 128 letters, digits, `_`, `.` and `-`, not starting with `.` or `-`; `sha256:` and 64 hexadecimal digits; or both: `v7@sha256:…`"
    ))
}

/// A path of an image build: of a context, a Dockerfile or a secret. A comma would end it in an argument of a builder.
pub const fn build_path(path: &str) -> Verdict {
    let bytes = path.as_bytes();
    if !bytes.is_empty() && bytes[0] != b'-' && !contains(bytes, b',') && !contains(bytes, 0) {
        return Ok(());
    }
    Err(violation!(
        INVALID_IMAGE_BUILD,
        "path of an image build",
        "is invalid",
        "a path without commas that doesn't begin with `-`: `./orders`"
    ))
}

/// A name in an image build: of a stage, an argument, a secret or an environment variable.
pub const fn build_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if !bytes.is_empty() && bytes[0] != b'-' && only(bytes, b"_.-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_IMAGE_BUILD,
        "name in an image build",
        "is invalid",
        "letters, digits, `_`, `.` and `-`, not starting with `-`: `VERSION`"
    ))
}

/// Tags that builds usually move to each new image, by their names: `latest`, branches and stages.
pub fn is_moving_tag(tag: &str) -> bool {
    const MOVING: [&str; 14] = [
        "beta",
        "canary",
        "dev",
        "develop",
        "development",
        "edge",
        "latest",
        "main",
        "master",
        "nightly",
        "prod",
        "production",
        "snapshot",
        "staging",
    ];
    MOVING.contains(&tag)
}

const fn is_tag(tag: &[u8]) -> bool {
    !tag.is_empty() && tag.len() <= 128 && only(tag, b"_.-") && tag[0] != b'.' && tag[0] != b'-'
}

const fn is_digest(digest: &[u8]) -> bool {
    digest.len() == 71 && starts_with(digest, b"sha256:") && hex(slice(digest, 7, 71))
}

/// A path, after a registry if the part before the first slash looks like a host name.
const fn is_name(name: &[u8]) -> bool {
    match position(name, b'/', 0) {
        Some(slash) => {
            let first = slice(name, 0, slash);
            let rest = slice(name, slash + 1, name.len());
            let is_host = contains(first, b'.')
                || contains(first, b':')
                || super::text::equal(first, b"localhost");
            if is_host {
                only(first, b".:-") && is_path(rest)
            } else {
                is_path(name)
            }
        }
        None => is_path(name),
    }
}

/// Lowercase words with separators between them.
const fn is_path(path: &[u8]) -> bool {
    let mut index = 0;
    let mut word = false;
    while index < path.len() {
        let is_word = matches!(path[index], b'a'..=b'z' | b'0'..=b'9');
        if !is_word && !matches!(path[index], b'.' | b'_' | b'-' | b'/') {
            return false;
        }
        // Only hyphens and underscores may be repeated.
        let repeats =
            index > 0 && path[index] == path[index - 1] && matches!(path[index], b'-' | b'_');
        if !is_word && !word && !repeats {
            return false;
        }
        word = is_word;
        index += 1;
    }
    word
}

#[cfg(test)]
mod tests {
    use super::{PrivateRepository, ecr_image, image_reference, image_tag, repository_name};

    // found: E2
    #[test]
    fn references_of_any_registry_are_accepted() {
        let both = format!("app:1.0@sha256:{}", "0a".repeat(32));
        let digest = format!("redis@sha256:{}", "0a".repeat(32));
        let long = format!("{}@sha256:{}", "a".repeat(255), "0a".repeat(32));
        let good = [
            "redis",
            "redis:7-alpine",
            "public.ecr.aws/nginx/nginx:1.29",
            "localhost:5000/shop/order",
            "ghcr.io/owner/some--name:v1.2_3",
            &both,
            &digest,
            &long,
        ];
        for good in good {
            assert_eq!(image_reference(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "Redis",
            "redis:",
            "redis:a b",
            "redis@sha256:12",
            "shop//order",
            "/order",
            "order/",
            &"a".repeat(256),
            &format!("a{long}"),
            &both.replace("1.0", "1 0"),
            &format!("{both}@sha256:"),
        ] {
            assert_eq!(image_reference(bad).unwrap_err().code, "ECS1113", "{bad}");
        }
    }

    #[test]
    fn ecr_repository_names_are_checked() {
        assert_eq!(repository_name("django-microservices/order"), Ok(()));
        for bad in ["a", "Order", "order:v1", "https://x", "a..b"] {
            assert_eq!(
                repository_name(bad).unwrap_err().subject,
                "ECR repository name",
                "{bad}"
            );
        }
    }

    // found: G9
    #[test]
    fn reference_of_a_private_registry_is_no_repository_name() {
        let registry = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
        for image in ["shop/order", "shop/order:v7"] {
            let violation = ecr_image(&format!("{registry}/{image}")).unwrap_err();
            assert_eq!(violation.code, "ECS1129", "{image}");
        }
        assert_eq!(ecr_image("shop/order"), Ok(()));
        assert_eq!(ecr_image("shop/Order").unwrap_err().code, "ECS1113");
    }

    #[test]
    fn private_repository_has_account_region_and_name() {
        for host in [
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
            "123456789012.dkr.ecr-fips.eu-west-1.amazonaws.com",
            "123456789012.dkr-ecr.eu-west-1.on.aws",
        ] {
            for tag in ["", ":v7", "@sha256:00"] {
                let expected = PrivateRepository {
                    account: "123456789012",
                    region: "eu-west-1",
                    name: "shop/order",
                };
                let reference = format!("{host}/shop/order{tag}");
                assert_eq!(
                    PrivateRepository::from_reference(&reference),
                    Some(expected),
                    "{reference}"
                );
            }
        }
        for other in [
            "shop/order",
            "12345678901x.dkr.ecr.eu-west-1.amazonaws.com/shop",
            "123456789012.dkr.ecr.eu-west-1.example.com/shop",
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
            "1234.dkr.ecr.eu-west-1.amazonaws.com/shop",
            "public.ecr.aws/nginx/nginx:1.29",
            "ü/x",
        ] {
            assert_eq!(PrivateRepository::from_reference(other), None, "{other}");
        }
    }

    #[test]
    fn tags_and_digests_are_accepted() {
        assert_eq!(image_tag("v1.2.3"), Ok(()));
        let digest = format!("sha256:{}", "f".repeat(64));
        assert_eq!(image_tag(&digest), Ok(()));
        assert_eq!(image_tag(&format!("1.0@{digest}")), Ok(()));
        for bad in ["", "-v1", "a:b", &"x".repeat(129)] {
            assert_eq!(image_tag(bad).unwrap_err().subject, "image tag", "{bad}");
        }
    }
}
