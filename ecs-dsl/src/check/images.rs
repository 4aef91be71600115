//! Images that can't be pulled or run, or will not be deployed again when they change.

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Architecture, Image, ImageSource, Stack};
use crate::rules;

const LATEST: Code = Code::new("ECS1114");
const OTHER_ARCHITECTURE: Code = Code::new("ECS1128");
const NO_RIGHT: Code = Code::new("ECS1129");

/// What images for Intel and AMD are called by, and those for Graviton.
const X86_64: &[&str] = &["amd64", "x86"];
const ARM64: &[&str] = &["arm64", "aarch64", "arm64v8", "armv8"];

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        for container in workload.containers() {
            check_tag(&container.image, &mut report);
            check_source(&container.image, &mut report);
            check_architecture(&container.image, workload.architecture, &mut report);
        }
    }
}

/// The execution role may pull what `Image::ecr` names, and nothing else of ECR.
fn check_source(image: &Image, report: &mut Report<'_>) {
    let Some(name) = image.known_name() else {
        return;
    };
    let is_ecr = name
        .split('/')
        .next()
        .is_some_and(|host| host.contains(".dkr.ecr."));
    let repository = name
        .split_once('/')
        .map_or(name, |(_, repository)| repository);
    if is_ecr {
        let bare = repository.split([':', '@']).next().unwrap_or_default();
        let fault = Diagnostic::error(
            NO_RIGHT,
            format!("the tasks have no right to pull `{name}`"),
        )
        .allowed(
            "images of ECR in the account and region of the stack, by the name of their repository",
        )
        .hint(format!("`Image::ecr(\"{bare}\").tag(…)`"));
        return report.tell(fault, image.origin);
    }
    // The parts may be right and the whole may not: a reference that has a tag already gets another one.
    if let (ImageSource::Registry(_), Some(tag)) = (&image.source, &image.tag)
        && rules::image_reference(name).is_ok()
        && let Some(whole) = image.reference().expr().as_str()
    {
        report.value(whole, tag.origin, rules::image_reference(whole));
    }
}

/// By what the name says, if it says it of one architecture.
fn check_architecture(image: &Image, architecture: Architecture, report: &mut Report<'_>) {
    let tag = image.tag.as_ref().map_or("", |tag| tag.value.as_str());
    let name = format!("{}:{tag}", image.known_name().unwrap_or_default()).to_ascii_lowercase();
    let words: Vec<&str> = name.split(['/', ':', '.', '-', '_', '@']).collect();
    let says = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    let (of, other) = match (architecture, says(X86_64), says(ARM64)) {
        (Architecture::X86_64, false, true) => ("Architecture::Arm64", "X86_64"),
        (Architecture::Arm64, true, false) => ("Architecture::X86_64", "Arm64"),
        _ => return,
    };
    let message = format!(
        "the image `{}` is by its name one for `{of}`",
        name.trim_end_matches(':')
    );
    let fault = Diagnostic::warning(OTHER_ARCHITECTURE, message)
        .allowed(format!(
            "images for `Architecture::{other}`, which the tasks have"
        ))
        .hint(format!(
            "`.architecture({of})`, or the image of the other architecture"
        ));
    report.tell(
        fault,
        image.tag.as_ref().map_or(image.origin, |tag| tag.origin),
    );
}

fn check_tag(image: &Image, report: &mut Report<'_>) {
    let ImageSource::Ecr(_) = image.source else {
        return;
    };
    let (what, origin) = match &image.tag {
        None => ("no tag, which is `latest`", image.origin),
        Some(tag) if tag.value == "latest" => ("the tag `latest`", tag.origin),
        Some(_) => return,
    };
    let name = image
        .known_name()
        .map(|name| format!("`{name}` "))
        .unwrap_or_default();
    let fault = Diagnostic::warning(
        LATEST,
        format!("the image {name}has {what}: a new image is not deployed"),
    )
    .allowed("a tag of its own for each version, or a digest")
    .hint("`.tag(\"v7\")`, with the version or the commit that the pipeline built");
    report.tell(fault, origin);
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::Architecture::{Arm64, X86_64};
    use crate::dsl::Image;

    #[test]
    fn an_image_of_ecr_has_a_tag() {
        let faults = check_service(|| service("order").image(Image::ecr("shop/order")));
        let message =
            "the image `shop/order` has no tag, which is `latest`: a new image is not deployed";
        assert_warning(&faults, "ECS1114", message);
    }

    #[test]
    fn latest_is_no_tag_of_its_own() {
        let faults =
            check_service(|| service("order").image(Image::ecr("shop/order").tag("latest")));
        let message = "the image `shop/order` has the tag `latest`: a new image is not deployed";
        assert_warning(&faults, "ECS1114", message);
        let digest = format!("sha256:{}", "0".repeat(64));
        assert_silent(&check_service(|| {
            service("order").image(Image::ecr("shop/order").tag(&digest))
        }));
    }

    #[test]
    fn an_image_is_of_the_architecture_that_its_name_says() {
        let with = |architecture, image: fn() -> Image| {
            check_service(move || service("order").architecture(architecture).image(image()))
        };
        let arm = || Image::ecr("shop/order").tag("v7-arm64");
        let message =
            "the image `shop/order:v7-arm64` is by its name one for `Architecture::Arm64`";
        assert_warning(&with(X86_64, arm), "ECS1128", message);
        assert_silent(&with(Arm64, arm));
        let intel = || Image::registry("public.ecr.aws/nginx/nginx:1.29-x86_64");
        assert_eq!(only(&with(Arm64, intel)).0, "ECS1128");
        assert_silent(&with(X86_64, intel));
        assert_silent(&with(X86_64, || Image::registry("nginx:1.29-amd64-arm64")));
        assert_silent(&with(X86_64, || Image::ecr("shop/charm64").tag("v1")));
    }

    #[test]
    fn an_image_of_ecr_is_named_by_its_repository() {
        let name = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/order:v7";
        let message = format!("the tasks have no right to pull `{name}`");
        let faults = check_service(|| service("order").image(Image::registry(name)));
        assert_error(&faults, "ECS1129", &message);
        let hint = "`Image::ecr(\"shop/order\").tag(…)`";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        assert_silent(&check_service(|| {
            service("order").image(Image::registry("public.ecr.aws/nginx/nginx:1.29"))
        }));
    }

    #[test]
    fn an_image_has_one_tag() {
        let faults =
            check_service(|| service("order").image(Image::registry("nginx:1.29").tag("2")));
        assert_error(
            &faults,
            "ECS1113",
            "image `nginx:1.29:2` is not one that can be pulled",
        );
        assert_silent(&check_service(|| {
            service("order").image(Image::registry("nginx").tag("2"))
        }));
    }
}
