//! Names of apps, stages, stacks, components, containers, volumes and outputs; accounts, regions and descriptions.

use super::text::{digits, length, letter_first, only};
use super::{Help, Verdict, violation};

/// A component's name. It becomes part of logical IDs, task families and tags.
/// `limits.json`: `cfn.logical_id`, `ecs.taskdefinition.family`.
pub const fn component_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 255) && letter_first(bytes) && only(bytes, b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_COMPONENT_NAME,
        "component name",
        "is invalid",
        "a letter, then letters, digits, `-` and `_`, at most 255 characters"
    ))
}

/// A task definition family, `<app>-<component>-<stage>`. `limits.json`: `ecs.taskdefinition.family`.
// no setter: contains the names of app and stage
pub const fn family(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_TASK_DEFINITION_FAMILY,
        "task definition family",
        "is invalid",
        "1 to 255 letters, digits, `-` and `_`; built from the names of app, component and stage"
    ))
}

/// An app's name, the first part of its stack names. `limits.json`: `cfn.stack_name`.
pub const fn app_name(name: &str) -> Verdict {
    if length(name, 1, 128) && letter_first(name.as_bytes()) && only(name.as_bytes(), b"-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_APP_NAME,
        "app name",
        "is not valid in a stack name",
        "a letter, then letters, digits and hyphens"
    ))
}

/// A stage's name, the last part of its stack names. `limits.json`: `cfn.stack_name`; lowercase, because it is also used
/// in host names.
pub const fn stage_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index].is_ascii_uppercase() {
            return Err(STAGE);
        }
        index += 1;
    }
    if length(name, 1, 128) && only(bytes, b"-") {
        Ok(())
    } else {
        Err(STAGE)
    }
}

const STAGE: super::Violation = violation!(
    INVALID_STAGE_NAME,
    "stage name",
    "is not valid in a stack name",
    "lowercase letters, digits and hyphens"
);

/// The full name of a stack. `limits.json`: `cfn.stack_name`.
pub const fn stack_name(name: &str) -> Verdict {
    if length(name, 1, 128) && letter_first(name.as_bytes()) && only(name.as_bytes(), b"-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_STACK_NAME,
        "stack name",
        "is invalid",
        "a letter, then letters, digits and hyphens, at most 128 characters; by default built from the names of app, stack and stage"
    ))
}

/// An AWS account ID.
pub const fn account_id(id: &str) -> Verdict {
    if id.len() == 12 && digits(id.as_bytes()) {
        return Ok(());
    }
    let violation = violation!(
        INVALID_ACCOUNT_ID,
        "account",
        "is not an AWS account ID",
        "12 digits"
    );
    Err(violation.help(Help::Text(
        "`aws sts get-caller-identity` prints your account ID",
    )))
}

/// A region code: lowercase words and a final digit, separated by hyphens.
pub const fn region(code: &str) -> Verdict {
    let bytes = code.as_bytes();
    let (mut index, mut hyphens, mut word) = (0, 0, 0);
    while index < bytes.len() {
        match bytes[index] {
            b'a'..=b'z' => word += 1,
            b'-' if word >= 2 => {
                hyphens += 1;
                word = 0;
            }
            b'0'..=b'9' if hyphens >= 2 && word == 0 && index + 1 == bytes.len() => return Ok(()),
            _ => break,
        }
        index += 1;
    }
    Err(violation!(
        INVALID_REGION,
        "region",
        "is not an AWS region code",
        "a code such as `eu-central-1`"
    ))
}

/// The name of an output of a stack. `limits.json`: `cfn.logical_id`.
pub const fn output_name(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"") {
        return Ok(());
    }
    Err(violation!(
        INVALID_OUTPUT_NAME,
        "output name",
        "is invalid",
        "1 to 255 letters and digits"
    ))
}

/// The description of a template. `limits.json`: `cfn.description`.
pub const fn description(text: &str) -> Verdict {
    if text.len() <= 1024 {
        return Ok(());
    }
    Err(violation!(
        TEMPLATE_DESCRIPTION_TOO_LONG,
        "description",
        "is too long",
        "at most 1024 bytes"
    ))
}

/// The name of a container in its task. `limits.json`: `ecs.taskdefinition.containerdefinitionsname`.
pub const fn container_name(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_CONTAINER_NAME,
        "container name",
        "is invalid",
        "1 to 255 letters, digits, `-` and `_`"
    ))
}

/// The name of a volume in its task. `limits.json`: `ecs.taskdefinition.volumesname`.
pub const fn volume_name(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_OR_DUPLICATE_VOLUME_NAME,
        "volume name",
        "is invalid",
        "1 to 255 letters, digits, `-` and `_`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_start_with_a_letter() {
        assert_eq!(component_name("order-api_2"), Ok(()));
        for bad in ["", "2nd", "order api", "größe", "a/b"] {
            assert_eq!(component_name(bad).unwrap_err().code, "ECS1021", "{bad}");
        }
        assert_eq!(app_name("django-microservices"), Ok(()));
        assert_eq!(app_name("my_app").unwrap_err().code, "ECS1001");
    }

    #[test]
    fn stage_names_are_lowercase() {
        assert_eq!(stage_name("prod-2"), Ok(()));
        assert_eq!(stage_name("Prod").unwrap_err().code, "ECS1002");
    }

    #[test]
    fn regions_and_accounts_are_checked_by_form() {
        for good in [
            "us-east-1",
            "eu-central-2",
            "us-gov-west-1",
            "ap-southeast-5",
        ] {
            assert_eq!(region(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "useast1",
            "us-east",
            "us-east-1a",
            "US-EAST-1",
            "-east-1",
            "us--1",
        ] {
            assert_eq!(region(bad).unwrap_err().code, "ECS1005", "{bad}");
        }
        assert_eq!(account_id("123456789012"), Ok(()));
        assert_eq!(account_id("1234-5678-9012").unwrap_err().code, "ECS1004");
    }

    #[test]
    fn too_long_names_are_rejected() {
        assert_eq!(family(&"a".repeat(255)), Ok(()));
        assert_eq!(family(&"a".repeat(256)).unwrap_err().code, "ECS1022");
        assert_eq!(stack_name(&"a".repeat(129)).unwrap_err().code, "ECS1009");
        assert_eq!(output_name("LoadBalancerDns"), Ok(()));
        assert_eq!(output_name("load-balancer").unwrap_err().code, "ECS1024");
        assert_eq!(container_name("").unwrap_err().code, "ECS1105");
    }
}
