// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/draft_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <sodium.h>

namespace {

const auto suffix = QStringLiteral(".draft");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DraftStore)
};

QString idOf(const QString &desk, const QString &form, const QString &key)
{
    return desk + u'/' + form + u'/' + key;
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray textOf(const Draft &draft)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("desk"), draft.desk},
                                     {QStringLiteral("form"), draft.form},
                                     {QStringLiteral("key"), draft.key},
                                     {QStringLiteral("title"), draft.title},
                                     {QStringLiteral("version"), draft.version},
                                     {QStringLiteral("was"), draft.was},
                                     {QStringLiteral("mine"), draft.mine},
                                     {QStringLiteral("at"), draft.at.toUTC().toString(Qt::ISODateWithMs)},
                                     {QStringLiteral("command"), draft.command.toString(QUuid::WithoutBraces)},
                                     {QStringLiteral("sent"), draft.sent}})
        .toJson(QJsonDocument::Compact);
}

Draft draftOf(const QJsonObject &json)
{
    return {.desk = json[QLatin1String("desk")].toString(),
            .form = json[QLatin1String("form")].toString(),
            .key = json[QLatin1String("key")].toString(),
            .title = json[QLatin1String("title")].toString(),
            .version = json[QLatin1String("version")].toInteger(),
            .was = json[QLatin1String("was")].toObject(),
            .mine = json[QLatin1String("mine")].toObject(),
            .at = QDateTime::fromString(json[QLatin1String("at")].toString(), Qt::ISODateWithMs),
            .command = QUuid::fromString(json[QLatin1String("command")].toString()),
            .sent = json[QLatin1String("sent")].toObject()};
}

Error notWritten(const QString &detail)
{
    return {.kind = Error::Kind::Internal,
            .message = Tr::tr("What you type is kept only until the program ends: it could not be written to this computer's disk."),
            .detail = detail};
}

} // namespace

QByteArray DraftStore::makeKey()
{
    QByteArray key(keySize, Qt::Uninitialized);
    if (sodium_init() < 0)
        return {};
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

Result<void> DraftStore::keepIn(const QString &folder, const QByteArray &key)
{
    static_assert(keySize == crypto_secretbox_KEYBYTES);
    if (sodium_init() < 0 || key.size() != keySize)
        return failure(notWritten(QStringLiteral("no key")));
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(notWritten(folder));
    m_folder = folder;
    m_key = key;
    const QHash<QString, Draft> typedMeanwhile = std::exchange(m_drafts, {});
    for (const QFileInfo &file : QDir(folder).entryInfoList({QLatin1Char('*') + suffix}, QDir::Files)) {
        if (const auto draft = read(file.filePath()))
            m_drafts.insert(idOf(draft->desk, draft->form, draft->key), *draft);
        else
            QFile::remove(file.filePath());
    }
    for (const Draft &draft : typedMeanwhile) {
        if (const auto kept = put(draft); !kept)
            return kept;
    }
    return {};
}

Result<void> DraftStore::put(const Draft &draft)
{
    const QString id = idOf(draft.desk, draft.form, draft.key);
    m_drafts.insert(id, draft);
    return isOnDisk() ? write(id, draft) : Result<void>();
}

void DraftStore::remove(const QString &desk, const QString &form, const QString &key)
{
    const QString id = idOf(desk, form, key);
    if (m_drafts.remove(id) > 0 && isOnDisk())
        QFile::remove(fileOf(id));
}

std::optional<Draft> DraftStore::find(const QString &desk, const QString &form, const QString &key) const
{
    const auto found = m_drafts.constFind(idOf(desk, form, key));
    return found == m_drafts.cend() ? std::nullopt : std::optional(*found);
}

QList<Draft> DraftStore::all() const
{
    QList<Draft> drafts = m_drafts.values();
    std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.at > b.at; });
    return drafts;
}

// A keyed hash: the names of the files do not tell whose records were edited.
QString DraftStore::fileOf(const QString &id) const
{
    const QByteArray name = id.toUtf8();
    QByteArray hash(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(bytes(hash), size_t(hash.size()), bytes(name), size_t(name.size()), bytes(m_key), size_t(m_key.size()));
    return QDir(m_folder).filePath(QString::fromLatin1(hash.toHex()) + suffix);
}

Result<void> DraftStore::write(const QString &id, const Draft &draft) const
{
    const QByteArray text = textOf(draft);
    QByteArray sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), Qt::Uninitialized);
    unsigned char *nonce = bytes(sealed);
    randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, bytes(text), size_t(text.size()), nonce, bytes(m_key));

    QSaveFile file(fileOf(id));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(sealed) != sealed.size()
        || !file.commit())
        return failure(notWritten(file.errorString()));
    return {};
}

std::optional<Draft> DraftStore::read(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray sealed = file.readAll();
    const qsizetype length = sealed.size() - qsizetype(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES);
    if (length <= 0)
        return {};
    QByteArray text(length, Qt::Uninitialized);
    const unsigned char *nonce = bytes(sealed);
    if (crypto_secretbox_open_easy(bytes(text), nonce + crypto_secretbox_NONCEBYTES, size_t(length) + crypto_secretbox_MACBYTES, nonce, bytes(m_key)) != 0)
        return {};
    return draftOf(QJsonDocument::fromJson(text).object());
}
