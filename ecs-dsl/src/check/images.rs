//! Images that will not be deployed again when they change.

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Image, ImageSource, Stack};

const LATEST: Code = Code::new("ECS1114");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        for container in workload.containers() {
            check_tag(&container.image, &mut report);
        }
    }
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
}
