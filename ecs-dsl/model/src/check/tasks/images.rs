//! Images that can't be pulled or run, and images whose changes aren't deployed.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Architecture, Image, ImageSource, Stack, Task};
use crate::rules::{self, codes, is_moving_tag};

/// The words in image names for x86-64, and for Arm.
const X86_64: &[&str] = &["amd64", "x86"];
const ARM64: &[&str] = &["arm64", "aarch64", "arm64v8", "armv8"];

pub(super) fn check(_: &Stack, task: &Task, report: &mut Report<'_>) {
    for container in task.containers() {
        check_tag(&container.image, report);
        check_source(&container.image, report);
        check_architecture(&container.image, task.architecture, report);
    }
}

/// Valid parts may form an invalid reference, such as a name that already has a tag and a second tag.
fn check_source(image: &Image, report: &mut Report<'_>) {
    if let (ImageSource::Registry(name), Some(tag)) = (&image.source, &image.tag)
        && rules::image_reference(name).is_ok()
        && let Some(whole) = image.reference().expr().as_str()
    {
        report.value(whole, tag.origin, rules::image_reference(whole));
    }
}

/// Compares the words in the image's name, if they are for one architecture only.
fn check_architecture(image: &Image, architecture: Architecture, report: &mut Report<'_>) {
    let tag = image.tag.as_ref().map_or("", |tag| tag.value.as_str());
    let name = format!("{}:{tag}", image.known_name().unwrap_or_default()).to_ascii_lowercase();
    let words: Vec<&str> = name.split(['/', ':', '.', '-', '_', '@']).collect();
    let has_any = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    let (image_is, task_is) = match (architecture, has_any(X86_64), has_any(ARM64)) {
        (Architecture::X86_64, false, true) => ("Architecture::Arm64", "X86_64"),
        (Architecture::Arm64, true, false) => ("Architecture::X86_64", "Arm64"),
        _ => return,
    };
    let message = format!(
        "image `{}` is for `{image_is}` according to its name",
        name.trim_end_matches(':')
    );
    let diagnostic = Diagnostic::warning(codes::IMAGE_ARCHITECTURE_MISMATCH, message)
        .allowed(format!(
            "images for `Architecture::{task_is}`, the architecture of the tasks"
        ))
        .hint(format!(
            "add `.architecture({image_is})`, or use an image for the other architecture"
        ));
    report.add(
        diagnostic,
        image.tag.as_ref().map_or(image.origin, |tag| tag.origin),
    );
}

fn check_tag(image: &Image, report: &mut Report<'_>) {
    // A reference may have a tag or a digest itself.
    let own = match &image.source {
        ImageSource::Ecr(_) => None,
        ImageSource::Registry(reference) if reference.contains('@') => return,
        ImageSource::Registry(reference) => reference
            .rsplit('/')
            .next()
            .and_then(|name| name.split_once(':'))
            .map(|(_, tag)| tag),
    };
    let (tag, origin) = match (&image.tag, own) {
        (Some(tag), _) => (Some(tag.value.as_str()), tag.origin),
        (None, own) => (own, image.origin),
    };
    let what = match tag {
        None => "no tag, so it defaults to `latest`".to_owned(),
        Some(tag) if is_moving_tag(tag) => format!("the tag `{tag}`"),
        Some(_) => return,
    };
    let name = image
        .known_name()
        .map(|name| format!("`{name}` "))
        .unwrap_or_default();
    let message = format!("image {name}has {what}; new images aren't deployed");
    let diagnostic = Diagnostic::warning(codes::IMAGE_TAGGED_LATEST, message)
        .allowed("a different tag for each version, or a digest")
        .hint("add `.tag(\"v7\")` with the version or commit of the build");
    report.add(diagnostic, origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::Architecture::{Arm64, X86_64};
    use crate::dsl::{Image, TaskBuilder};

    #[test]
    fn ecr_image_without_tag_is_a_warning() {
        let diagnostics = check_service(|| service("order").image(Image::ecr("shop/order")));
        let message =
            "image `shop/order` has no tag, so it defaults to `latest`; new images aren't deployed";
        assert_warning(&diagnostics, "ECS1114", message);
    }

    // found: F11
    #[test]
    fn registry_image_without_tag_is_a_warning() {
        let with = |image: fn() -> Image| check_service(move || service("order").image(image()));
        let message =
            "image `nginx` has no tag, so it defaults to `latest`; new images aren't deployed";
        assert_warning(&with(|| Image::registry("nginx")), "ECS1114", message);
        let diagnostics = with(|| Image::registry("localhost:5000/nginx:latest"));
        assert_eq!(only(&diagnostics).0, "ECS1114");
        assert_silent(&with(|| Image::registry("localhost:5000/nginx:1.29")));
        assert_silent(&with(|| Image::registry("nginx").tag("1.29")));
    }

    #[test]
    fn latest_tag_is_a_warning() {
        let diagnostics =
            check_service(|| service("order").image(Image::ecr("shop/order").tag("latest")));
        let message = "image `shop/order` has the tag `latest`; new images aren't deployed";
        assert_warning(&diagnostics, "ECS1114", message);
        let main = check_service(|| service("order").image(Image::ecr("shop/order").tag("main")));
        let message = "image `shop/order` has the tag `main`; new images aren't deployed";
        assert_warning(&main, "ECS1114", message);
        let digest = format!("sha256:{}", "0".repeat(64));
        assert_silent(&check_service(|| {
            service("order").image(Image::ecr("shop/order").tag(&digest))
        }));
    }

    #[test]
    fn architecture_mismatch_is_a_warning() {
        let with = |architecture, image: fn() -> Image| {
            check_service(move || service("order").architecture(architecture).image(image()))
        };
        let arm = || Image::ecr("shop/order").tag("v7-arm64");
        let message =
            "image `shop/order:v7-arm64` is for `Architecture::Arm64` according to its name";
        assert_warning(&with(X86_64, arm), "ECS1128", message);
        assert_silent(&with(Arm64, arm));
        let intel = || Image::registry("public.ecr.aws/nginx/nginx:1.29-x86_64");
        assert_eq!(only(&with(Arm64, intel)).0, "ECS1128");
        assert_silent(&with(X86_64, intel));
        assert_silent(&with(X86_64, || Image::registry("nginx:1.29-amd64-arm64")));
        assert_silent(&with(X86_64, || Image::ecr("shop/charm64").tag("v1")));
    }

    #[test]
    fn ecr_registry_url_is_no_repository_name() {
        let name = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/order";
        let message = format!(
            "ECR repository name `{name}` is a whole image reference, for which tasks have no permission to pull"
        );
        let diagnostics = check_service(|| service("order").image(Image::ecr(name).tag("v7")));
        assert_error(&diagnostics, "ECS1129", &message);
        assert_silent(&check_service(|| {
            service("order").image(Image::registry(format!("{name}:v7")))
        }));
        assert_silent(&check_service(|| {
            service("order").image(Image::registry("public.ecr.aws/nginx/nginx:1.29"))
        }));
    }

    #[test]
    fn second_tag_is_an_error() {
        let diagnostics =
            check_service(|| service("order").image(Image::registry("nginx:1.29").tag("2")));
        assert_error(
            &diagnostics,
            "ECS1113",
            "image reference `nginx:1.29:2` is invalid",
        );
        assert_silent(&check_service(|| {
            service("order").image(Image::registry("nginx").tag("2"))
        }));
    }
}
