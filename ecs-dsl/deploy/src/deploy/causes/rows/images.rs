//! Pulling images.

use super::super::TaskFailureKind::{
    DiskFull, ImageNotFound, NoRoute, RegistryDenied, Unknown, WrongArchitecture,
};
use super::super::cause::{Cause, Terms, cause};
use super::terms::{DENIED, DISK_FULL, THROTTLED, UNREACHABLE};

const PULL: Terms = &[
    "cannotpull",
    "pull image manifest",
    "ref pull",
    "failed to resolve ref",
    "pull access denied",
    "pull the image",
    "error pulling image",
    "inspect image has been",
    "pulling image",
    "can't pull the image",
    "cannot pull the image",
    "image manifest",
    "manifest unknown",
];

const NO_SUCH_PLATFORM: Terms = &[
    "descriptor matching platform",
    "no match for platform",
    "no matching manifest",
    "cannot be used on this platform",
    "does not match the specified platform",
    "does not match the detected host platform",
    "operating system does not match the host",
    "no child with platform",
];

const NO_CREDENTIALS: Terms = &[
    "no basic auth credentials",
    "insufficient_scope",
    "authentication required",
    "incorrect username or password",
    "failed to authorize",
    "requested access to the resource is denied",
    "401 unauthorized",
    "authorization failed",
    "failed to fetch anonymous token",
    "failed to fetch oauth token",
    "unauthorized: access",
    "code: 401",
    "unauthorized: ",
    "denied: denied",
    "may require authorization",
    "may require 'docker login'",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("image-platform", &[NO_SUCH_PLATFORM],
        "{image} isn't built for {architecture}",
        "build the image for it (`docker build --platform {platform}`), or change the task's architecture: `.architecture({other})`")
        .kind(WrongArchitecture),
    cause("image-rate-limit", &[PULL, THROTTLED],
        "image pull rate limit exceeded for {image}",
        "push the image to ECR (`Image::ecr(…)`), or authenticate with the registry: `Image::registry(…).credentials(…)`")
        .or(&[PULL, &["pull rate limit", "data limit exceeded", "increase-rate-limits"]])
        .kind(RegistryDenied).transient(),
    cause("image-disk-full", &[PULL, DISK_FULL],
        "the disk is full: {image} doesn't fit on it",
        "set a larger disk with `.ephemeral_storage(…)`; on EC2, give the instances a larger volume or delete unused images")
        .kind(DiskFull),
    cause("image-name-malformed", &[PULL, &["invalid reference format", "repository name must be lowercase", "error parsing reference",
            "could not parse image", "invalid repository name", "invalid image name", "invalid tag format"]],
        "the name of the image is malformed: {image}",
        "fix the name in `.image(…)`: lowercase, `REPOSITORY:TAG`, without `https://`")
        .kind(ImageNotFound),
    cause("registry-host-unknown", &[PULL, &["no such host", "server misbehaving", "temporary failure in name resolution"]],
        "the host name of the registry can't be resolved",
        "check the host name in `.image(…)`; the VPC needs DNS support, and a VPC endpoint needs private DNS")
        .kind(NoRoute),
    cause("registry-certificate", &[PULL, &["x509:", "certificate signed by unknown", "certificate is valid for",
            "certificate has expired", "http response to https client", "tls: "]],
        "the registry has no certificate that the task trusts",
        "use a registry with a certificate of a public authority, such as ECR (`Image::ecr(…)`)")
        .kind(RegistryDenied).unless(&["tls handshake timeout"]),
    cause("registry-down", &[PULL, &["could not reach any registry endpoint", "503 service unavailable", "500 internal server error",
            "502 bad gateway", "504 gateway", "unexpected http status: 5", "code: 503", "code: 500", "status code 5",
            "service unavailable",
            "internalservererror", "serverexception"]],
        "the registry doesn't answer",
        "wait and deploy again, or use another registry: `Image::ecr(…)`")
        .kind(Unknown).transient(),
    cause("image-pull-interrupted", &[PULL, &["unexpected eof", ": eof", "connection reset by peer", "short read", "broken pipe",
            "use of closed network connection", "stream error", "unexpected commit digest"]],
        "the download of {image} was interrupted",
        "wait: ECS starts another task; if it repeats, check the NAT gateway and the network ACLs")
        .transient(),
    cause("registry-unreachable", &[PULL, UNREACHABLE],
        "the task has no route to the registry of {image}",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups")
        .kind(NoRoute),
    cause("image-digest-missing", &[PULL, &["@sha256:*403", "@sha256:*404", "@sha256:*not found", "blobs/sha256:*403",
        "blobs/sha256:*404",
            "manifests/sha256:*403", "manifests/sha256:*404"]],
        "the digest of {image} isn't in the registry: its tag was overwritten, or the image deleted (ECR answers 403 then)",
        "push the image, then force a new deployment (`aws ecs update-service --force-new-deployment`), which resolves the tag again; \
         keep tags \
         immutable: `Repository` does, unless `.mutable_tags()` is set")
        .kind(ImageNotFound),
    cause("image-pull-not-allowed", &[PULL, &["not authorized to perform: ecr", "not authorized to perform: kms", "ecr:batchgetimage",
            "ecr:getdownloadurlforlayer", "ecr:batchcheck", "has the permissions to pull", "has permissions to pull", "ecr:getauthorizationtoken", "ecr-public:",
            "accessdeniedexception", "resource-based policy", "no identity-based policy"]],
        "image pull denied: {image}: the execution role or the repository's policy doesn't allow it",
        "allow the execution role to pull it: `Image::ecr(…)` grants this for a repository of this account; a repository of another \
         account also needs a repository policy; then check that the image exists")
        .kind(RegistryDenied),
    cause("registry-token-expired", &[PULL, &["authorization token has expired", "token has expired", "no authorization token"]],
        "the login to the registry has expired",
        "wait: ECS starts another task; if it repeats, check the credentials of `Image::registry(…).credentials(…)` and the instance's \
         clock")
        .kind(RegistryDenied).transient(),
    cause("image-name-or-login", &[PULL, &["repository does not exist or may", "pull access denied"]],
        "the repository of {image} doesn't exist, or needs a login",
        "fix the name in `.image(…)` (an image of ECR has the whole URI: `Image::ecr(…)`); for a private registry, set \
         `Image::registry(…).credentials(…)`")
        .kind(RegistryDenied),
    cause("registry-login", &[PULL, NO_CREDENTIALS],
        "the registry of {image} needs a login, or rejects it",
        "set the credentials of the registry: `Image::registry(…).credentials(…)`; an image of ECR needs none, but an execution role: \
         `Image::ecr(…)`")
        .kind(RegistryDenied),
    cause("image-missing-or-denied", &[PULL, &["403 forbidden", "code: 403", "code 403", "error (403"]],
        "image not found, or the execution role isn't allowed to pull it: {image} (ECR answers 403 in both cases)",
        "push the image with this tag, or set an existing one in `.image(…)`; allow the execution role to pull it: `Image::ecr(…)` \
         grants this")
        .kind(ImageNotFound).unless(&["failed to copy", "httpreadseeker", "httpreaderseeker", "error pulling image configuration", "s3.",
        "failed open"]),
    cause("repository-missing", &[PULL, &["name unknown", "repositorynotfound", "name_unknown", "repository*not found",
        "repository with name*does not exist",
            "repository does not exist", "project*not found"]],
        "the repository of {image} doesn't exist",
        "create the repository (`Repository`), and name it in full, with its account and region: `Image::ecr(…)`")
        .kind(ImageNotFound).unless(&["failed to resolve ref", "manifest unknown"]),
    cause("image-not-found", &[PULL, &["not found", "manifest unknown", "manifest for", "manifest_unknown", "does not exist",
        "imagenotfound",
            "reference unknown", "404 not found", "code: 404", "error (404"]],
        "image not found: {image}",
        "push {image}, or set an existing image in `.image(…)`")
        .kind(ImageNotFound).unless(&["failed to copy", "httpreaderseeker"]),
    cause("image-layer-download", &[PULL, &["failed to copy", "httpreaderseeker", "httpreadseeker", "error pulling image configuration",
        "failed open",
            "prod-*-starport-layer-bucket"]],
        "the layers of {image} can't be downloaded: S3 refuses them",
        "check the policy of the S3 endpoint: it must allow `arn:aws:s3:::prod-REGION-starport-layer-bucket/*`; for a registry other \
         than \
         ECR, its rate limit")
        .kind(RegistryDenied),
    cause("image-damaged", &[PULL, &["failed to register layer", "failed to extract layer", "invalid tar header", "wrong diff id",
        "archive/tar",
            "unsupported manifest", "unsupported media type", "unsupported mediatype", "mediatype", "schema 1", "schema version",
            "manifest invalid", "failed to unpack",
            "unable to decode", "max depth exceeded", "failed to unmarshal", "file exists"]],
        "{image} can't be unpacked",
        "build and push it again, in the OCI or Docker v2 format (`docker build --provenance=false` leaves attestations out)")
        .kind(CANNOT_START),
    cause("image-pull-denied", &[PULL, DENIED],
        "image pull denied: {image}",
        "allow the execution role to pull it: `Image::ecr(…)` grants this for a repository of this account; a repository of another \
         account also needs a repository policy")
        .kind(RegistryDenied),
    cause("image-pull-failed", &[&["cannotpull"]],
        "image pull failed: {image}; the reason doesn't say why",
        "check that the image exists, that the execution role may pull it, and the route to the registry from the tasks' subnets"),
];

const CANNOT_START: super::super::TaskFailureKind = super::super::TaskFailureKind::CannotStart;
