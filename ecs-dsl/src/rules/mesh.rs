//! Meshes: names of their services, time-outs.

use std::time::Duration;

use super::range::seconds;
use super::secret::is_of;
use super::text::{length, only};
use super::{Verdict, violation};

/// The name of a service in a mesh, whose port has it too. `limits.json`: `ecs.portmapping.name`; AWS's page on
/// [ServiceConnectService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html).
pub const fn mesh_service_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 64) && only(bytes, b"_-") && bytes[0] != b'-' {
        return Ok(());
    }
    Err(violation!(
        "ECS2101",
        "name in a mesh",
        "is not one that ECS takes",
        "1 to 64 letters, digits, `_` and `-`, no hyphen first; in the mesh it is written in small letters"
    ))
}

/// How long a proxy waits. AWS's page on
/// [TimeoutConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html).
pub const fn mesh_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        0,
        2_147_483_647,
        violation!(
            "ECS2102",
            "time-out of a mesh",
            "is not one that ECS takes",
            "0 to 2147483647 whole seconds; 0 is for ever"
        ),
    )
}

/// The ARN of an authority of AWS Private CA.
pub const fn authority_arn(arn: &str) -> Verdict {
    if is_of(arn.as_bytes(), b"acm-pca") {
        return Ok(());
    }
    Err(violation!(
        "ECS2103",
        "ARN",
        "is not that of an authority of AWS Private CA",
        "`arn:aws:acm-pca:<region>:<account>:certificate-authority/<id>`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in ["user", "User_1", "_a", &"a".repeat(64)] {
            assert_eq!(mesh_service_name(name), Ok(()), "{name}");
        }
        for name in ["", "-a", "a.b", &"a".repeat(65)] {
            assert_eq!(
                mesh_service_name(name).unwrap_err().code,
                "ECS2101",
                "{name}"
            );
        }
    }

    #[test]
    fn timeouts() {
        assert_eq!(mesh_timeout(Duration::ZERO), Ok(()));
        assert_eq!(mesh_timeout(Duration::from_secs(2_147_483_647)), Ok(()));
        for time in [Duration::from_secs(2_147_483_648), Duration::from_millis(1)] {
            assert_eq!(mesh_timeout(time).unwrap_err().code, "ECS2102", "{time:?}");
        }
    }

    #[test]
    fn authorities() {
        let arn = "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1";
        assert_eq!(authority_arn(arn), Ok(()));
        for arn in ["arn:aws:acm:us-east-1:123456789012:certificate/1", "1", ""] {
            assert_eq!(authority_arn(arn).unwrap_err().code, "ECS2103", "{arn}");
        }
    }
}
