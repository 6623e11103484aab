// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/record_link.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RecordLink)
};

const QStringList &kinds()
{
    static const QStringList known{QStringLiteral("order")};
    return known;
}

} // namespace

Result<RecordLink> RecordLink::read(const QString &text)
{
    const auto refuse = [](const QString &why) { return failure(Error::Kind::InvalidInput, why); };
    if (text.size() > longest)
        return refuse(Tr::tr("The link was not opened: it is longer than any link of Backroom's."));
    static const QRegularExpression form(QStringLiteral("\\Abackroom://([a-z]{1,20})/([^/]*)/?\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return refuse(Tr::tr("The link was not opened: links of Backroom's look like backroom://order/ORD-2026-000001."));
    const RecordLink link{match.captured(1), match.captured(2)};
    if (!kinds().contains(link.kind))
        return refuse(Tr::tr("The link was not opened: Backroom has no records called “%1”.").arg(link.kind));
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9-]{0,63}\\z"));
    if (!name.match(link.name).hasMatch())
        return refuse(Tr::tr("The link was not opened: a number has letters, digits and hyphens only."));
    return link;
}

QString RecordLink::text() const
{
    return QStringLiteral("backroom://%1/%2").arg(kind, name);
}
