//! Mounting volumes.

use super::super::TaskFailureKind::{CannotStart, Quota, Role, Volume};
use super::super::cause::{Cause, Terms, cause};
use super::terms::{DENIED, MISSING, UNREACHABLE};

const EFS: Terms = &[
    "efs utils",
    "mount.nfs",
    "efs volume",
    ".efs.",
    "mount target",
    "elasticfilesystem",
    "amazon efs",
    "supervisor_mount_efs",
    "efs mount",
    "access point",
];

const EBS: Terms = &[
    "ebs volume",
    "ebs snapshot",
    "ecs infrastructure role",
    "amazon ebs",
    "volumelimit",
    "ec2:createvolume",
    "ec2:attachvolume",
    "ebs:",
];

const MOUNT_POINT: Terms = &[
    "rootfs_linux.go",
    "mount callback",
    "mountpoint",
    "mount point",
    "mounting \"",
    "to rootfs at",
    "error mounting",
    "invalid mount",
    "mount path",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("efs-denied", &[EFS, &["access denied", "accessdenied", "not authorized", "permission denied", "elasticfilesystem:client"]],
        "the file system denies the mount",
        "check the policy of the file system and of its access point (`elasticfilesystem:ClientMount`, TLS), and the task role: \
         `FileSystem` grants it").kind(Volume),
    cause("efs-directory-missing", &[EFS, &["no such file or directory", "reason given by server: no such"]],
        "the directory doesn't exist in the file system",
        "mount an access point, which creates its directory: `.volume(files.at(…))` does; or create the directory first").kind(Volume),
    cause("efs-access-point-missing", &[EFS, &["access point*not", "accesspointnotfound", "accesspoint*not"]],
        "the access point doesn't exist", "create it in the same file system, or fix its id").kind(Volume),
    cause("efs-missing", &[EFS, &["file system*does not exist", "filesystemnotfound"]],
        "the file system doesn't exist in this region", "create it, or fix its id").kind(Volume),
    cause("efs-mount-target-missing", &[EFS, &["failed to resolve", "mount target", "could not resolve", "name or service not known",
        "no such host"]],
        "the file system has no mount target in the task's Availability Zone, or the VPC doesn't resolve its name",
        "create a mount target in each zone before the service starts: `FileSystem` does; the VPC needs DNS support and DNS host names")
        .kind(Volume),
    cause("efs-not-ready", &[EFS, &["connection reset by peer", "connection refused", "remote share not"]],
        "the mount target closed the connection: it isn't ready yet, or its security group doesn't allow the task",
        "wait: ECS starts another task; if it repeats, allow port 2049 from the tasks' security group: `FileSystem` does").kind(Volume)
        .transient(),
    cause("efs-unreachable", &[EFS, &["timed out", "timeout", "mount system call failed", "no route to host", "unreachable"]],
        "the task can't reach the file system",
        "allow port 2049 from the tasks' security group to that of the mount targets, and create a mount target in each zone: \
         `FileSystem` does both")
        .or(&[EFS, UNREACHABLE]).kind(Volume),
    cause("efs-mount-failed", &[&["efs utils", "mount.nfs", "supervisor_mount_efs"]],
        "the file system can't be mounted; the reason doesn't say why",
        "check its mount targets, port 2049 of the security groups, the access point and the policies").kind(Volume),

    cause("infrastructure-role", &[&["infrastructure role"]],
        "ECS can't assume the infrastructure role, which creates the volume",
        "let the role trust `ecs.amazonaws.com`, with the policy `AmazonECSInfrastructureRolePolicyForVolumes`").kind(Role),
    cause("ebs-quota", &[EBS, &["limitexceeded", "limit exceeded", "quota", "maximum", "storage limit"]],
        "the quota of EBS volumes is reached", "request a higher quota (Service Quotas, Amazon EBS), or use less storage").kind(Quota),
    cause("ebs-denied", &[EBS, DENIED],
        "the infrastructure role isn't allowed to create or attach the volume",
        "grant it the action that the reason names; with a customer managed key, `kms:CreateGrant` too").kind(Volume),
    cause("ebs-missing", &[EBS, MISSING],
        "the snapshot or the KMS key of the volume doesn't exist", "fix its id in the volume's configuration").kind(Volume),
    cause("ephemeral-storage-timeout", &[&["ephemeralstorage provisioning", "ephemeral storage provisioning"]],
        "the ephemeral storage wasn't ready in time",
        "wait: ECS starts another task; the cause is on AWS's side, unless it repeats").kind(Volume).transient(),
    cause("ebs-timeout", &[EBS, &["timed out", "timeout"]],
        "the EBS volume wasn't attached in time", "wait: ECS starts another task; check the KMS key and the snapshot if it repeats")
        .kind(Volume).transient(),
    cause("ebs-failed", &[&["ebs volume"], &["failed", "unable", "cannot", "could not", "error"]],
        "the EBS volume can't be created or attached",
        "check the infrastructure role, the KMS key, the snapshot and the Availability Zone").kind(Volume),

    cause("volume-owner", &[&["lchown", "failed to chown", "chown*operation not permitted", "failed to copy file info"]],
        "Docker isn't allowed to give the volume the owner that the directory has in the image",
        "mount at a path that doesn't exist in the image, or give that directory the user of the access point").kind(Volume),
    cause("volume-over-root", &[&["mknod", "creating device nodes", "errno 524", "destination can't be '/'", "pivot_root"]],
        "the volume is mounted over `/` of the container", "mount it at a path of its own: `files.at(\"/data\")`").kind(Volume),
    cause("mount-read-only", &[MOUNT_POINT, &["read-only file system"]],
        "the mount point can't be created in a read-only root file system",
        "create the directory in the image, or omit `.read_only_root_filesystem()`").kind(Volume),
    cause("mount-of-directory-on-file", &[&["mount a directory onto a file", "not a directory"]],
        "a directory is mounted on a file, or a file on a directory",
        "mount at a directory of the image, or at a path that it doesn't have").kind(Volume),
    cause("mount-point", &[&["duplicate mount point", "must be absolute", "invalid mount config", "invalid volume specification",
        "mount path is", "bind source path"]],
        "a mount point is invalid: it is relative, used twice, or its source doesn't exist",
        "give each volume an absolute path of its own").kind(Volume),
    cause("volume-driver", &[&["volumedriver", "error while mounting volume", "failed to mount local volume", "cannotcreatevolume",
        "no such volume", "volume driver", "create volume"]],
        "Docker can't create or mount the volume",
        "check the driver and the options of the volume, the server that it names, and the instance's log")
        .or(&[&["error response from daemon"], &["mount: ", "mount error"]]).kind(Volume),
    cause("mount-point-user", &[MOUNT_POINT],
        "a volume can't be mounted in the container, such as an EFS volume whose directory the image's user may not open",
        "allow the image's user at the mount point: give the access point its user id, or mount at another path")
        .unless(&["executable file", "exec: ", "etc/passwd"]).kind(CannotStart),
];
