// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

} // namespace

AtomicFile::AtomicFile(QString path)
    : m_path(std::move(path))
{
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
}

Error AtomicFile::errorOf(int errorNumber) const
{
    const QFileInfo file(m_path);
    Error error{.kind = Error::Kind::Rejected,
                .message = {},
                .detail = QStringLiteral("%1: %2").arg(m_path, QString::fromLocal8Bit(std::strerror(errorNumber)))};
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        error.message = Tr::tr("There is no room left in %1. Nothing was written.").arg(file.absolutePath());
        error.canRetry = true;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        error.kind = Error::Kind::PermissionDenied;
        error.message = Tr::tr("You may not write in %1.").arg(file.absolutePath());
        break;
    case ENOENT:
    case ENOTDIR:
        error.kind = Error::Kind::NotFound;
        error.message = Tr::tr("There is no folder %1.").arg(file.absolutePath());
        break;
    default:
        error.message = Tr::tr("%1 could not be written: %2.").arg(file.fileName(), QString::fromLocal8Bit(std::strerror(errorNumber)));
    }
    return error;
}

Result<void> AtomicFile::open()
{
    const QFileInfo file(m_path);
    if (file.isDir())
        return failure(errorOf(EISDIR));
    QByteArray name = QFile::encodeName(file.absolutePath() + QLatin1String("/.") + file.fileName().left(100) + QLatin1String(".XXXXXX"));
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC); // 0600
    if (m_descriptor < 0)
        return failure(errorOf(errno));
    m_temporary = name;
    return {};
}

Result<void> AtomicFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return failure(errorOf(errno));
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> AtomicFile::commit()
{
    // Some file systems say only now that there was no room.
    if (::fsync(m_descriptor) != 0)
        return failure(errorOf(errno));
    const int closed = ::close(std::exchange(m_descriptor, -1));
    if (closed != 0 || std::rename(m_temporary.constData(), QFile::encodeName(m_path).constData()) != 0)
        return failure(errorOf(errno));
    m_temporary.clear();
    return {};
}
