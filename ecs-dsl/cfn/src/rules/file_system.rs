//! File systems and their access points.

use std::time::Duration;

use super::range::within;
use super::text::{contains, length};
use super::{Verdict, violation};

/// The throughput of a file system in MiB a second. `limits.json`: `efs.provisioned`.
pub const fn provisioned_throughput(mibps: i64) -> Verdict {
    within(
        mibps,
        1,
        i64::MAX,
        violation!(
            FILE_SYSTEM_THROUGHPUT_TOO_LOW,
            "provisioned throughput",
            "is out of range for EFS",
            "1 MiB a second or more"
        ),
    )
}

/// The time after which files move to Infrequent Access. AWS's page on
/// [LifecyclePolicy](https://docs.aws.amazon.com/efs/latest/ug/API_LifecyclePolicy.html).
pub const fn transition_to_ia(time: Duration) -> Verdict {
    let day = 24 * 60 * 60;
    let whole = time.subsec_nanos() == 0 && time.as_secs().is_multiple_of(day);
    match time.as_secs() / day {
        1 | 7 | 14 | 30 | 60 | 90 | 180 | 270 | 365 if whole => Ok(()),
        _ => Err(violation!(
            INVALID_LIFECYCLE_RULE,
            "transition to Infrequent Access",
            "is not supported by EFS",
            "1, 7, 14, 30, 60, 90, 180, 270 or 365 days"
        )),
    }
}

/// The directory of an access point. `limits.json`: `efs.ap.path`.
// no setter: a mount begins with a handle, whose type the macros don't know
pub const fn access_point_path(path: &str) -> Verdict {
    if length(path, 1, 100) && is_directory(path.as_bytes()) {
        return Ok(());
    }
    Err(violation!(
        INVALID_ACCESS_POINT,
        "directory of the file system",
        "is not valid for an access point",
        "`/`, or one to four levels such as `/uploads/images`, at most 100 characters, none of ``$#<>;`|&?{}^*``, no level that begins with `.`"
    ))
}

/// `/`, or one to four levels.
const fn is_directory(path: &[u8]) -> bool {
    let mut levels = 0;
    let mut index = 0;
    while index < path.len() {
        let slash = path[index] == b'/';
        if slash {
            let next_is_name = match index + 1 < path.len() {
                true => path[index + 1] != b'/' && path[index + 1] != b'.',
                false => path.len() == 1,
            };
            if !next_is_name {
                return false;
            }
            levels += 1;
        }
        if index == 0 && !slash || contains(b"$#<>;`|&?{}^*\n", path[index]) {
            return false;
        }
        index += 1;
    }
    levels <= 4
}

/// The user or the group of an access point. AWS's page on the
/// [user identity](https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html).
// no setter: a mount begins with a handle, whose type the macros don't know
pub const fn access_point_owner(id: i64) -> Verdict {
    within(
        id,
        1,
        4_294_967_295,
        violation!(
            INVALID_ACCESS_POINT,
            "owner",
            "is root, which task roles can't be in EFS",
            "a user and a group from 1 to 4294967295"
        ),
    )
}

/// The permissions of the directory of an access point. `limits.json`: `efs.ap.path`.
// no setter: a mount begins with a handle, whose type the macros don't know
pub const fn access_point_permissions(mode: i64) -> Verdict {
    within(
        mode,
        0,
        0o7777,
        violation!(
            INVALID_ACCESS_POINT,
            "permissions",
            "are not valid for an access point",
            "an octal number from `0o000` to `0o7777`"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directory_has_one_to_four_plain_levels() {
        let hundred = format!("/{}", "a".repeat(99));
        for path in ["/", "/data", "/a/b/c/d", "/a.b/c d", &hundred] {
            assert_eq!(access_point_path(path), Ok(()), "{path}");
        }
        let longer = format!("/{}", "a".repeat(100));
        let bad = [
            "",
            "data",
            "//",
            "/a/",
            "/a//b",
            "/.a",
            "/a/..",
            "/a/b/c/d/e",
            "/$a",
            "/a*",
            &longer,
        ];
        for path in bad {
            assert!(access_point_path(path).is_err(), "{path}");
        }
    }

    #[test]
    fn owner_is_not_root() {
        assert!(access_point_owner(0).is_err());
        assert_eq!(access_point_owner(1), Ok(()));
        assert_eq!(access_point_owner(u32::MAX.into()), Ok(()));
    }

    #[test]
    fn permissions_are_octal() {
        assert_eq!(access_point_permissions(0o7777), Ok(()));
        assert!(access_point_permissions(0o10000).is_err());
    }

    #[test]
    fn throughput_and_transition_are_those_of_efs() {
        let days = |count: u64| Duration::from_secs(count * 24 * 60 * 60);
        assert!(provisioned_throughput(0).is_err());
        assert_eq!(provisioned_throughput(1), Ok(()));
        assert_eq!(transition_to_ia(days(1)), Ok(()));
        assert_eq!(transition_to_ia(days(365)), Ok(()));
        assert!(transition_to_ia(days(2)).is_err());
        assert!(transition_to_ia(days(1) + Duration::from_secs(1)).is_err());
    }
}
