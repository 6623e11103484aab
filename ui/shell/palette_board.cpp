// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_board.h"

#include "models/db/session.h"
#include "models/shell/find_queries.h"
#include "models/shell/user_settings.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/workspace.h"

#include <QJsonObject>

namespace {

constexpr qsizetype mostSeen = 6;

// What people call one record of a kind.
QString nounOf(const Desk &desk)
{
    if (desk.recordKind == QLatin1String("order"))
        return PaletteBoard::tr("Order");
    if (desk.recordKind == QLatin1String("customer"))
        return PaletteBoard::tr("Customer");
    if (desk.recordKind == QLatin1String("product"))
        return PaletteBoard::tr("Product");
    return desk.title;
}

QString kindOf(const Desk &desk)
{
    return desk.recordKind.isEmpty() ? desk.id : desk.recordKind;
}

} // namespace

PaletteBoard::PaletteBoard(CommandPalette &palette, QObject *parent)
    : QObject(parent)
    , m_palette(palette)
{
    connect(&palette, &CommandPalette::used, this, &PaletteBoard::onUsed);
    palette.setEchoes([this](const QString &words) { return searches(words); });
}

void PaletteBoard::start(Workspace &workspace)
{
    m_workspace = &workspace;
    QList<CommandPalette::Source> sources;
    for (const Desk &desk : workspace.desks()) {
        if (!desk.find)
            continue;
        sources.append({kindOf(desk), desk.icon, nounOf(desk),
                        [&workspace, find = desk.find](const QString &words, const CancelToken &cancel) { return find(workspace.session(), words, cancel); },
                        [&workspace, id = desk.id](const QString &key, RecordPlace place) { workspace.shelf().openRecord(id, key, place); }});
    }
    m_palette.setSources(sources);
    connect(&workspace.shelf(), &PageShelf::recordSeen, this, &PaletteBoard::onSeen);
    deliver(UserSettings(workspace.session().executor()).load(QString::fromLatin1(SettingsKey)), &workspace,
            [this](const Result<QJsonDocument> &kept) { onLoaded(kept); });
}

void PaletteBoard::stop()
{
    m_palette.setSources({});
    m_workspace = nullptr;
    m_uses = {};
    m_usedBeforeLoaded.clear();
    m_loaded = false;
    m_seen.clear();
}

void PaletteBoard::onLoaded(const Result<QJsonDocument> &kept)
{
    // Nothing kept yet, or not readable now: the palette ranks by the words alone.
    if (kept)
        m_uses = UseCounts::read(kept->object());
    m_loaded = kept || kept.error().kind == Error::Kind::NotFound;
    for (const QString &id : std::exchange(m_usedBeforeLoaded, {}))
        onUsed(id);
}

void PaletteBoard::onUsed(const QString &id)
{
    if (id.isEmpty() || m_workspace == nullptr)
        return;
    if (!m_loaded) {
        m_usedBeforeLoaded.append(id); // not to overwrite what was kept
        return;
    }
    m_uses.count(id, QDate::currentDate());
    // Lost when the server is away just now; the next use brings it along.
    static_cast<void>(UserSettings(m_workspace->session().executor()).save(QString::fromLatin1(SettingsKey), QJsonDocument(m_uses.toJson())));
}

void PaletteBoard::onSeen(const Place &place, const QString &title)
{
    m_seen.removeIf([&place](const Seen &seen) { return seen.place == place; });
    m_seen.prepend({place, title});
    if (m_seen.size() > mostSeen)
        m_seen.removeLast();
}

void PaletteBoard::open(QList<PaletteEntry> actions)
{
    m_palette.openWith(seenLately() + std::move(actions) + views(), m_uses);
    addSavedViews();
}

QList<PaletteEntry> PaletteBoard::seenLately() const
{
    QList<PaletteEntry> entries;
    for (const Seen &seen : m_seen) {
        for (const Desk &desk : m_workspace->desks()) {
            if (desk.id != seen.place.desk)
                continue;
            entries.append({.id = kindOf(desk) + u':' + seen.place.record, .icon = desk.icon, .title = seen.title, .detail = tr("looked at lately"), .note = nounOf(desk), .run = [this, place = seen.place](RecordPlace where) { m_workspace->shelf().openRecord(place.desk, place.record, where); }, .isRecord = true});
        }
    }
    return entries;
}

PaletteEntry PaletteBoard::viewEntry(const Desk &desk, const QString &viewId, const QString &title) const
{
    return {.id = QStringLiteral("view:%1:%2").arg(desk.id, viewId), .icon = desk.icon, .title = tr("%1: %2", "desk: view").arg(desk.title, title), .note = tr("View"), .run = [this, deskId = desk.id, viewId](RecordPlace) { m_workspace->shelf().openView(deskId, viewId); }};
}

QList<PaletteEntry> PaletteBoard::views() const
{
    QList<PaletteEntry> entries;
    for (const Desk &desk : m_workspace->desks()) {
        if (!desk.views)
            continue;
        for (const RecordView &view : desk.views(m_workspace->session().whoAmI().roles))
            entries.append(viewEntry(desk, view.id, view.title));
    }
    return entries;
}

void PaletteBoard::addSavedViews()
{
    QHash<QString, Desk> desks;
    for (const Desk &desk : m_workspace->desks()) {
        if (desk.listName)
            desks.insert(desk.listName(m_workspace->session().whoAmI().roles), desk);
    }
    if (desks.isEmpty())
        return;
    deliver(FindQueries(m_workspace->session().executor()).savedViews(desks.keys(), {}), m_workspace.data(),
            [this, desks](const Result<QList<SavedViewHit>> &saved) {
                QList<PaletteEntry> entries;
                for (const SavedViewHit &view : saved.value_or(QList<SavedViewHit>()))
                    entries.append(viewEntry(desks.value(view.list), view.viewId.toString(QUuid::WithoutBraces), view.name));
                if (!entries.isEmpty() && m_palette.isOpen())
                    m_palette.addOffers(entries);
            });
}

QList<PaletteEntry> PaletteBoard::searches(const QString &words) const
{
    QList<PaletteEntry> entries;
    for (const Desk &desk : m_workspace->desks()) {
        entries.append({.id = QStringLiteral("search_%1").arg(desk.id), .icon = QStringLiteral("search"), .title = tr("Search %1 for “%2”").arg(desk.title, words), .run = [this, id = desk.id, words](RecordPlace) { m_workspace->shelf().search(id, words); }, .isLast = true});
    }
    return entries;
}
