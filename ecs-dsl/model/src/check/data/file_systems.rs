//! File systems that no task mounts.

use crate::cfn::Value;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::compute::volume::VolumeSource;
use crate::dsl::{FileSystem, Stack, Volume};
use crate::rules::codes;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for files in stacks.iter().flat_map(Stack::handles::<FileSystem>) {
        let id = files.file_system_id();
        let mut volumes = stacks
            .iter()
            .flat_map(Stack::tasks)
            .flat_map(|task| &task.volumes);
        let spec = files.spec();
        if spec.imported.is_none() && !volumes.any(|volume| is_of(volume, &id)) {
            let message = "no task mounts the file system";
            let diagnostic = Diagnostic::warning(codes::UNMOUNTED_FILE_SYSTEM, message)
                .allowed("a file system that a task mounts")
                .hint("add `.volume(files.at(\"/data\"))` to a service, or remove the file system");
            Report::new(label(&**spec), diagnostics).add(diagnostic, spec.origin);
        }
    }
}

fn is_of(volume: &Volume, id: &Value<String>) -> bool {
    match &volume.source {
        VolumeSource::Efs { file_system_id, .. } => file_system_id == id,
        VolumeSource::Bind
        | VolumeSource::Host(_)
        | VolumeSource::S3Files { .. }
        | VolumeSource::Ebs(_)
        | VolumeSource::Docker(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::cfn::Handle;
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cluster, Deployment, FileSystem, FileSystemMount, InVpc, Nat, ServiceBuilder, Stacks,
        TaskBuilder, Volume, Vpc, Worker,
    };

    /// A worker whose single task may write.
    fn writer() -> Worker {
        worker("mail").deployment(Deployment::one_at_a_time())
    }

    fn mounting(mount: impl Fn(&Handle<FileSystem>) -> FileSystemMount) -> Diagnostics {
        check(|stack| {
            platform(stack);
            let files = stack.add(FileSystem::new("files"));
            stack.add(writer().volume(mount(&files)));
        })
    }

    #[test]
    fn unmounted_file_system_is_a_warning() {
        let message = "no task mounts the file system";
        let diagnostics = check(|stack| {
            platform(stack);
            stack.add(FileSystem::new("files"));
        });
        assert_warning(&diagnostics, "ECS1743", message);
        assert_silent(&mounting(|files| files.at("/data")));
        assert_silent(&check(|stack| {
            platform(stack);
            let files = stack.add(FileSystem::new("files"));
            let volume = Volume::efs("data", files.file_system_id());
            let mail = writer().volume(volume);
            stack.add(mail.container(|main| main.mount("data", "/data")));
        }));
        assert_silent(&check(|stack| {
            let files = FileSystem::import("files");
            stack.add(
                files
                    .file_system_id("fs-1")
                    .security_group("sg-0123456789abcdef0"),
            );
        }));
    }

    #[test]
    fn mount_from_another_stack_counts() {
        assert_silent(&check_program(&|stacks: &mut Stacks| {
            let data = stacks.stack("data");
            let vpc = data.add(Vpc::new("main").nat(Nat::Single));
            let files = data.add(FileSystem::new("files"));
            let shop = stacks.stack("shop");
            shop.add(Cluster::new("main").vpc(&vpc));
            shop.add(writer().volume(files.at("/data")));
        }));
    }

    #[test]
    fn mount_in_another_vpc_is_an_error() {
        let diagnostics = check(|stack| {
            let main = stack.add(Vpc::new("main").nat(Nat::Single));
            let other = stack.add(Vpc::new("other").cidr("10.9.0.0/16"));
            stack.add(Cluster::new("main").vpc(&main));
            let files = stack.add(FileSystem::new("files").vpc(&other));
            stack.add(writer().volume(files.at("/data")));
        });
        let message = "it connects to file system `files` in VPC `other` from VPC `main`";
        let (_, found) = only(&diagnostics);
        assert_eq!(found, message);
    }

    #[test]
    fn invalid_access_point_is_an_error() {
        let message = "owner `0` is root, which task roles can't be in EFS";
        assert_error(
            &mounting(|files| files.at("/data").owner(0, 1000)),
            "ECS1742",
            message,
        );
        let message = "permissions `0o10000` are not valid for an access point";
        let mount = mounting(|files| files.at("/data").permissions(0o10000));
        assert_error(&mount, "ECS1742", message);
        let message = "directory of the file system `data` is not valid for an access point";
        assert_error(
            &mounting(|files| files.at("/data").path("data")),
            "ECS1742",
            message,
        );
        let message = "directory of the file system `/a/b/c/d/e` is not valid for an access point";
        assert_error(
            &mounting(|files| files.at("/a/b/c/d/e")),
            "ECS1742",
            message,
        );
        assert_silent(&mounting(|files| files.at("/a/b/c/d/e").path("/")));
    }

    #[test]
    fn relative_mount_path_is_reported_once() {
        let message = "mount path `data` is not an absolute path below `/`";
        assert_error(&mounting(|files| files.at("data")), "ECS1126", message);
    }

    #[test]
    fn two_mounts_at_one_path_are_an_error() {
        let diagnostics = check(|stack| {
            platform(stack);
            let files = stack.add(FileSystem::new("files"));
            let more = stack.add(FileSystem::new("more"));
            let mail = writer().volume(files.at("/data"));
            stack.add(mail.volume(more.at("/data")));
        });
        let message = "container `mail` mounts both `files-data` and `more-data` at `/data`";
        assert_error(&diagnostics, "ECS1126", message);
    }
}
