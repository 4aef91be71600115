//! Meshes: service names, timeouts, certificate authorities.

use std::time::Duration;

use super::range::seconds;
use super::secret::is_of_service;
use super::text::{length, only};
use super::{Verdict, violation};

/// The name of a service in a mesh, which is also the name of its port mapping. `limits.json`: `ecs.portmapping.name`; AWS's page on
/// [ServiceConnectService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html).
pub const fn mesh_service_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 64) && only(bytes, b"_-") && bytes[0] != b'-' {
        return Ok(());
    }
    Err(violation!(
        INVALID_MESH_SERVICE_NAME,
        "mesh service name",
        "is not valid in ECS",
        "1 to 64 letters, digits, `_` and `-`, not beginning with a hyphen; the mesh uses it in lowercase"
    ))
}

/// A timeout of the proxy. AWS's page on
/// [TimeoutConfiguration](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html).
pub const fn mesh_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        0,
        2_147_483_647,
        violation!(
            INVALID_MESH_TIMEOUT,
            "mesh timeout",
            "is out of range for ECS",
            "0 to 2147483647 whole seconds; 0 disables the timeout"
        ),
    )
}

/// The ARN of a certificate authority of AWS Private CA.
pub const fn authority_arn(arn: &str) -> Verdict {
    if is_of_service(arn.as_bytes(), b"acm-pca") {
        return Ok(());
    }
    Err(violation!(
        INVALID_CERTIFICATE_AUTHORITY_ARN,
        "ARN",
        "is not a certificate authority of AWS Private CA",
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
