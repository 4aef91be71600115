//! Names: of apps, stages, stacks, components, containers, outputs; accounts and regions.

use super::text::{digits, length, letter_first, only};
use super::{Verdict, violation};

/// A component's name. It becomes part of logical ids, task families and tags.
/// `limits.json`: `cfn.logical_id`, `ecs.taskdefinition.family`.
pub const fn component_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 255) && letter_first(bytes) && only(bytes, b"-_") {
        return Ok(());
    }
    Err(violation!(
        "ECS1021",
        "component name",
        "is not one that AWS's names can be made from",
        "a letter, then letters, digits, `-` and `_`, 255 in all"
    ))
}

/// The family of a task definition, `<app>-<component>-<stage>`. `limits.json`: `ecs.taskdefinition.family`.
pub const fn family(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        "ECS1022",
        "task definition family",
        "is not one that ECS takes",
        "1 to 255 letters, digits, `-` and `_`; it is made of the names of app, component and stage"
    ))
}

/// An app's name, with which the names of its stacks begin. `limits.json`: `cfn.stack_name`.
pub const fn app_name(name: &str) -> Verdict {
    if length(name, 1, 128) && letter_first(name.as_bytes()) && only(name.as_bytes(), b"-") {
        return Ok(());
    }
    Err(violation!(
        "ECS1001",
        "app name",
        "can't begin the name of a stack",
        "a letter, then letters, digits and hyphens"
    ))
}

/// A stage's name, with which the names of its stacks end. `limits.json`: `cfn.stack_name`; lower case, because it
/// stands in host names too.
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
    "ECS1002",
    "stage name",
    "can't end the name of a stack",
    "lower-case letters, digits and hyphens"
);

/// The name of a stack at AWS. `limits.json`: `cfn.stack_name`.
pub const fn stack_name(name: &str) -> Verdict {
    if length(name, 1, 128) && letter_first(name.as_bytes()) && only(name.as_bytes(), b"-") {
        return Ok(());
    }
    Err(violation!(
        "ECS1009",
        "stack name",
        "is not one that CloudFormation takes",
        "a letter, then letters, digits and hyphens, 128 in all; it is made of the names of app, stack and stage"
    ))
}

/// The id of an account at AWS.
pub const fn account_id(id: &str) -> Verdict {
    if id.len() == 12 && digits(id.as_bytes()) {
        return Ok(());
    }
    Err(violation!(
        "ECS1004",
        "account",
        "is not the id of an AWS account",
        "12 digits"
    ))
}

/// A region by its code: words of lower-case letters and a number at the end, separated by hyphens.
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
        "ECS1005",
        "region",
        "is not the code of an AWS region",
        "a code such as `eu-central-1`"
    ))
}

/// The name of an output of a stack. `limits.json`: `cfn.logical_id`.
pub const fn output_name(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"") {
        return Ok(());
    }
    Err(violation!(
        "ECS1024",
        "output name",
        "is not one that CloudFormation takes",
        "1 to 255 letters and digits"
    ))
}

/// The description of a template. `limits.json`: `cfn.description`.
pub const fn description(text: &str) -> Verdict {
    if text.len() <= 1024 {
        return Ok(());
    }
    Err(violation!(
        "ECS1027",
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
        "ECS1105",
        "container name",
        "is not one that ECS takes",
        "1 to 255 letters, digits, `-` and `_`"
    ))
}

/// The name of a volume in its task. `limits.json`: `ecs.taskdefinition.volumesname`.
pub const fn volume_name(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        "ECS1116",
        "volume name",
        "is not one that ECS takes",
        "1 to 255 letters, digits, `-` and `_`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_begin_with_a_letter() {
        assert_eq!(component_name("order-api_2"), Ok(()));
        for bad in ["", "2nd", "order api", "größe", "a/b"] {
            assert_eq!(component_name(bad).unwrap_err().code, "ECS1021", "{bad}");
        }
        assert_eq!(app_name("django-microservices"), Ok(()));
        assert_eq!(app_name("my_app").unwrap_err().code, "ECS1001");
    }

    #[test]
    fn stages_are_lower_case() {
        assert_eq!(stage_name("prod-2"), Ok(()));
        assert_eq!(stage_name("Prod").unwrap_err().code, "ECS1002");
    }

    #[test]
    fn regions_and_accounts_by_their_form() {
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
    fn lengths() {
        assert_eq!(family(&"a".repeat(255)), Ok(()));
        assert_eq!(family(&"a".repeat(256)).unwrap_err().code, "ECS1022");
        assert_eq!(stack_name(&"a".repeat(129)).unwrap_err().code, "ECS1009");
        assert_eq!(output_name("LoadBalancerDns"), Ok(()));
        assert_eq!(output_name("load-balancer").unwrap_err().code, "ECS1024");
        assert_eq!(container_name("").unwrap_err().code, "ECS1105");
    }
}
